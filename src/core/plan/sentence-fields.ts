import { anyOf, wordEnd } from "../text/any-of.ts";
import { group } from "../text/group.ts";
import { find, findAll, phrase, type Reading, sliceReading } from "../text/reading.ts";
import { fold } from "../text/fold.ts";
import { isDutyAt, unitListEnd } from "../unit/unit-phrase.ts";
import { unitStartAt } from "../unit/unit-start.ts";
import { supportersOf, type UnitRange } from "./assigned-units.ts";
import { opensTime, timeLabel } from "./lead-words.ts";
import { isWholeTime } from "./whole-time.ts";

/** What a sentence says about its work without labels: «…, do Sở A chủ trì, phối hợp với B, hoàn thành trong quý II». */
export interface SentenceFields {
  /** Where the words about the work end. */
  titleEnd: number;
  lead: UnitRange;
  support: UnitRange | null;
  time: UnitRange | null;
}

/** What stands before the unit: «, do», «, giao», «. Giao», or a sentence that begins with it. */
const opening = phrase("[,;.]\\s+(?:(?<verb>do|giao(?: cho)?)\\s+)?(?=\\p{L})", "g");
const role = anyOf(["chủ trì", "làm đầu mối", "là đầu mối", "phụ trách", "thực hiện", "đảm nhiệm", "tham mưu"]);
const workBehind = [
  ["(?:và )?phối hợp", "thực hiện", "triển khai", "tổ chức", "tham mưu"],
  ["hoàn thành", "xong", "trong", "trước", "định kỳ"],
].flat();
const behindRole = `(?=\\s*(?:[.,;]|$)|\\s+${anyOf(workBehind)}${wordEnd})`;
/** What ends the unit's name and says that it leads; anything else behind it makes a clause of the work's own. */
const leads = phrase(`^(?<unit>[^.;:()]{2,140}?)\\s+(?<role>${role})${behindRole}`);

/** A time at the end of the sentence: «hoàn thành trong quý II», «…, định kỳ hằng tháng». */
const timedWork = `(?:${timeLabel}|${anyOf(["hoàn thành", "thực hiện", "triển khai", "tổ chức", "xong"])})`;
const once = `${timedWork}\\s+(?:xong\\s+)?(?<when>${opensTime("vào")}${wordEnd}[^;]*)`;
const often = "(?<=[,;]\\s*|thực hiện\\s+)(?<often>định kỳ\\s[^;]*|hằng (?:ngày|tuần|tháng|quý|năm))";
/** «…, tháng 01/2026» */
const bare =
  "(?<=[,;]\\s*)(?<bare>(?:(?:trong|vào|trước|xong)\\s+)?(?:(?:ngày|tháng|quý|năm|tuần)\\s+)[\\divx][\\divx/.,\\s-]*(?:năm\\s+\\d{4})?)";
const timed = phrase(`(?:${once}|${often}|${bare})\\s*$`);
const beside = phrase(`^\\s*${role}\\s*,\\s*(?<others>[^;]{2,200}?)\\s+(?:cùng\\s+)?phối hợp(?=\\s*(?:[.,;]|$|thực hiện))`);
const closing = phrase("(?:^|[;,.]\\s+|\\()(?:thời gian )?(?:hoàn thành|xong)\\s+(?:xong\\s+)?(?<when>[^;()]{4,80})$");

const startsTime = /^(?:truoc|trong|cham nhat|vao|cuoi|dau|giua|tu|den|ngay|thang|quy|nam|tuan)\s.*(?:\d|quy|nam)/u;

/** Where a text ends when signs of one kind are cut from its end. */
function endWithout(text: string, sign: RegExp): number {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end--;
  return end;
}

/** The time that a sentence ends in. */
export function timeAtTail(tail: Reading): UnitRange | null {
  const end = endWithout(tail.text, /[\s.;,]/u);
  const found = find(timed, sliceReading(tail, 0, end));
  if (!found) return null;
  const words = group(found, "when") || group(found, "often") || group(found, "bare");
  return { start: end - words.length, end };
}

/** «Sở A chủ trì, Công an, các bản phối hợp» */
function supportBeside(tail: Reading): UnitRange | null {
  const found = find(beside, tail);
  if (!found) return null;
  const others = group(found, "others");
  const start = found[0].indexOf(others, found[0].indexOf(","));
  return unitStartAt(tail, start) ? { start, end: start + others.length } : null;
}

/** «Nghiệm thu dữ liệu: Phòng Kinh tế, hoàn thành tháng 12/2025»: work, a colon, and nothing but units and a time behind it. */
export function namedBehindColon(reading: Reading): SentenceFields | null {
  const colon = reading.text.indexOf(":");
  const start = colon < 0 ? -1 : colon + 1 + (/^\s*/u.exec(reading.text.slice(colon + 1))?.[0].length ?? 0);
  if (colon < 12 || !isDutyAt(reading, 0) || !unitStartAt(reading, start)) return null;
  const end = unitListEnd(reading, start) ?? start;
  const tail = sliceReading(reading, end);
  const time = timeAtTail(tail);
  if (/\p{L}/u.test(tail.text) && !(time && /^[\s,;]*(?:\p{L}+\s+){0,4}$/u.test(tail.text.slice(0, time.start)))) return null;
  return { titleEnd: colon, lead: { start, end }, support: null, time: time && { start: end + time.start, end: end + time.end } };
}

/** «…; hoàn thành trước ngày 15/5»: a time alone at the end of the sentence about the work, and where that ends. */
export function timeAtEnd(reading: Reading): { titleEnd: number; time: UnitRange } | null {
  const end = endWithout(reading.text, /[\s.;,)]/u);
  const found = find(closing, sliceReading(reading, 0, end));
  const when = found ? group(found, "when") : "";
  if (!found || found.index < 12 || !startsTime.test(fold(when))) return null;
  return { titleEnd: found.index, time: { start: end - when.length, end } };
}

/** «Kiện toàn Ban Chỉ đạo: Quý I/2026»: work, a colon, and nothing but a time behind it. */
export function timeBehindColon(reading: Reading): { titleEnd: number; time: UnitRange } | null {
  const colon = reading.text.lastIndexOf(":");
  const end = endWithout(reading.text, /[\s.;,]/u);
  const start = colon + 1 + (/^\s*/u.exec(reading.text.slice(colon + 1))?.[0].length ?? 0);
  // any year will do to tell a time from other words
  const time = colon >= 12 && end - start < 80 && isWholeTime(reading.text.slice(start, end), { planYear: 2000, issuedOn: null });
  return time ? { titleEnd: colon, time: { start, end } } : null;
}

/** Reads who leads a work, with whom and by when, from the end of the sentence about it; null when it does not say. */
export function sentenceFieldsOf(reading: Reading): SentenceFields | null {
  for (const found of findAll(opening, reading)) {
    const start = found.index + found[0].length;
    const rest = sliceReading(reading, start);
    const delegated = group(found, "verb") !== "";
    if (found.index < 6 || !unitStartAt(reading, start) || (!delegated && !/\p{Lu}/u.test(reading.text.charAt(start)))) continue;
    const said = find(leads, rest);
    if (!said || (!delegated && (found[0].startsWith(",") || group(said, "role") === "thực hiện"))) continue;
    const shift = (range: UnitRange | null, by: number) => range && { start: range.start + by, end: range.end + by };
    const unit = group(said, "unit").length;
    const tail = sliceReading(rest, unit);
    return {
      titleEnd: found.index,
      lead: { start, end: start + unit },
      support: shift(supportersOf(tail)[0] ?? supportBeside(tail), start + unit),
      time: shift(timeAtTail(tail), start + unit),
    };
  }
  return null;
}

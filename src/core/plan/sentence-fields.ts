import { anyOf, wordEnd } from "../text/any-of.ts";
import { group } from "../text/group.ts";
import { find, findAll, phrase, type Reading, sliceReading } from "../text/reading.ts";
import { unitStartAt } from "../unit/unit-start.ts";
import { supportersOf, type UnitRange } from "./assigned-units.ts";
import { opensTime, timeLabel } from "./lead-words.ts";

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
const role = anyOf(["chủ trì", "làm đầu mối", "là đầu mối", "phụ trách", "thực hiện", "đảm nhiệm"]);
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
const timed = phrase(`(?:${once}|${often})\\s*$`);

function timeOf(tail: Reading): UnitRange | null {
  const end = tail.text.replace(/(?<![\s.;,])[\s.;,]+$/u, "").length;
  const found = find(timed, sliceReading(tail, 0, end));
  if (!found) return null;
  const words = group(found, "when") || group(found, "often");
  return { start: end - words.length, end };
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
      support: shift(supportersOf(tail)[0] ?? null, start + unit),
      time: shift(timeOf(tail), start + unit),
    };
  }
  return null;
}

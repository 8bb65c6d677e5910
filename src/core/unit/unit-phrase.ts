import { find, findAt, phrase, phraseOf, type Reading, sliceReading } from "../text/reading.ts";
import { nameEndsAt, nameWordEnd } from "./name-end.ts";
import { bodyWords, clearWithoutMarks, closingWords, dutyWords, generalWords, personWords } from "./unit-words.ts";

const edge = "(?![\\p{L}\\p{N}])";
const body = phrase(`(?:${bodyWords})${edge}`, "y");
const person = phrase(`(?:${personWords})${edge}`, "y");
const plural = phrase(
  `(?:các|những|toàn thể|toàn bộ|mọi|từng|hai|02|đại diện)\\s+(?:${bodyWords}|${personWords}|${generalWords}|đồng chí|đ/c|thành viên|cơ sở|hiệp hội)${edge}`,
  "y",
);
const related = phrase(
  `(?:${generalWords})${edge}(?=[^;.:]{0,40}?(?:liên quan|trên địa bàn|trực thuộc|thuộc|chuyên môn|khác|có tên))`,
  "y",
);
const level = phrase(`(?:xã|phường|thị trấn|thôn|cấp)${edge}(?= \\p{L})`, "y");
const village = phrase("(?:thôn|bản|ấp|buôn|xóm|khu phố|làng|tổ dân phố)\\s+", "y");
const duty = phraseOf(`(?:${dutyWords})${edge}`, `(?:${clearWithoutMarks(dutyWords)})${edge}`, "y");
const closing = phraseOf(`(?:${closingWords})${edge}`, `(?:${clearWithoutMarks(closingWords)})${edge}`, "y");
const wordEnd = /[\p{L}\p{N}]/u;
const upper = /\p{Lu}/u;

export type UnitStart = "body" | "person" | "plural" | "related";

/** What kind of unit name begins at an offset, and how long its head is; null when none does. */
export function unitStartAt(reading: Reading, at: number): { kind: UnitStart; end: number } | null {
  if (at > 0 && wordEnd.test(reading.view.charAt(at - 1))) return null;
  const many = findAt(plural, reading, at);
  if (many) return { kind: "plural", end: at + many[0].length };
  const asBody = findAt(body, reading, at);
  if (asBody) return { kind: "body", end: at + asBody[0].length };
  const asPerson = findAt(person, reading, at);
  if (asPerson) return { kind: "person", end: at + asPerson[0].length };
  const general = findAt(related, reading, at);
  return general ? { kind: "related", end: at + general[0].length } : null;
}

/** «CÁC SỞ, BAN, NGÀNH»: one word alone shares the head of the list. */
const lone = phrase("(?:sở|ban|phòng|hội|tổ|đội|trường|viện|cục|vụ|đoàn)\\s*(?:[,;]|và(?![\\p{L}])|$)", "y");

/** Whether a self-standing unit begins at an offset within a list: a body in capitals, a person, «các …». */
export function startsNewUnit(reading: Reading, at: number): boolean {
  const named = findAt(village, reading, at);
  if (named && upper.test(reading.text.charAt(at + named[0].length))) return true;
  const start = unitStartAt(reading, at);
  if (!start || start.kind === "related") return false;
  if (start.kind === "plural") return true;
  if (start.kind === "body" && findAt(lone, reading, at)) return false;
  return upper.test(reading.text.charAt(at)) || (start.kind === "body" && start.end - at > 6);
}

const openHead = phrase("(?<![\\p{L}])(?:ban|(?<!văn )phòng|trung tâm|tt|tổ|đội|hội|hội đồng|trạm|cục|vụ|viện|bộ phận|quỹ|công ty|đoàn)$");

/** Skips the words that belong to the head: «Trung tâm phục vụ …», «ban quản lý …» are no duties. */
function afterHead(reading: Reading, start: { kind: UnitStart; end: number }): number {
  if (start.kind !== "body" || !find(openHead, sliceReading(reading, 0, start.end))) return start.end;
  const space = /^\s/u.test(reading.text.slice(start.end));
  const verb = space ? findAt(duty, reading, start.end + 1) : null;
  return verb && reading.text[start.end + 1] ? start.end + 1 + verb[0].length : start.end;
}

/**
 * Where the list of units that begins at `from` ends in running text: before a lower-case word of duty, a function
 * word, a full stop, colon or bracket, or a comma behind which no unit follows. Null when no unit begins there.
 */
export function unitListEnd(reading: Reading, from: number): number | null {
  const first = unitStartAt(reading, from) ?? (findAt(level, reading, from) ? { kind: "related" as const, end: from } : null);
  if (!first) return null;
  let i = afterHead(reading, first);
  const { view, text } = reading;
  const stops = (at: number) => isStop(reading, at);
  let name = first.kind === "body" ? { start: from, head: i } : null;
  while (i < view.length) {
    const c = view.charAt(i);
    if (/[.;:!?…”“"]/u.test(c)) {
      if (c === ";" && startsAfter(reading, i + 1)) i = nextWord(view, i + 1);
      else break;
    } else if (c === "(") {
      const close = view.indexOf(")", i);
      if (close < 0 || close - i > 80) break;
      i = close + 1;
      continue;
    } else if (c === ",") {
      const next = nextWord(view, i + 1);
      if (startsAfter(reading, i + 1) || continuesName(reading, next)) i = next;
      else break;
      const head = unitStartAt(reading, i);
      if (head) i = afterHead(reading, head);
      if (head) name = head.kind === "body" ? { start: next, head: i } : null;
      continue;
    } else if (wordEnd.test(c) && !wordEnd.test(view[i - 1] ?? " ")) {
      const small = !upper.test(text.charAt(i));
      if (small && stops(i)) break;
      if (small && name && i > name.head && nameEndsAt(reading, name.start, i, stops)) break;
      const head = unitStartAt(reading, i);
      if (head?.kind === "plural") {
        if (!small) name = null;
        i = head.end - 1;
      } else if (head?.kind === "body" && !small) name = { start: i, head: head.end };
      else if (small && name) {
        const end = nameWordEnd(reading, i);
        if (end !== null) i = end - 1;
      }
    }
    i++;
  }
  return trimEnd(reading, from, Math.min(i, view.length));
}

const keeps = phrase(
  "(?:tổ chức (?:chính trị|xã hội|hội|thành viên|đoàn thể|tín dụng|, )|hiệu quả cao|quản lý (?:dự án|nhà nước|khu|thị trường)|đào tạo nghề|thông tin|truyền thông|được giao|được phân công|có liên quan|phụ trách|trực thuộc|(?<=(?:công|chương|quy|lộ|tiến|thuyết) )trình(?![\\p{L}])|(?<=trả )kết quả|(?<=(?:công|dân) )lập(?![\\p{L}]))",
  "y",
);

function isStop(reading: Reading, at: number): boolean {
  if (findAt(keeps, reading, at)) return false;
  return findAt(duty, reading, at) !== null || findAt(closing, reading, at) !== null;
}

function nextWord(view: string, from: number): number {
  let i = from;
  while (i < view.length && /\s/u.test(view.charAt(i))) i++;
  return i;
}

function startsAfter(reading: Reading, from: number): boolean {
  return startsNewUnit(reading, nextWord(reading.view, from));
}

const shared = phrase(`(?:${generalWords}|mặt trận|cộng đồng|đoàn|hội|thể thao|du lịch|thông tin|hạ tầng|đô thị|môi trường)${edge}`, "y");

const sharedBody = phrase(`(?:${bodyWords})${edge}(?=[^;.:,]{0,25}(?:trực thuộc|liên quan|trên địa bàn))`, "y");

/** «…, ngành, địa phương liên quan», «Phòng Kinh tế, Hạ tầng và Đô thị»: the comma stands inside a name. */
function continuesName(reading: Reading, at: number): boolean {
  if (findAt(shared, reading, at) || findAt(sharedBody, reading, at)) return true;
  return !reading.folded && upper.test(reading.text[at] ?? "") && !isStop(reading, at);
}

function trimEnd(reading: Reading, from: number, end: number): number {
  const cut = find(phrase("(?:[\\s,;.:-]|\\s(?:và|cùng|với|hoặc|của|thì|để))+$"), { ...reading, view: reading.view.slice(from, end) });
  return cut ? from + cut.index : end;
}

/** Whether the word at an offset tells what somebody shall do. */
export function isDutyAt(reading: Reading, at: number): boolean {
  return findAt(duty, reading, nextWord(reading.view, at)) !== null;
}

/** Whether a function word that no name goes on behind stands at an offset. */
export function isClosingAt(reading: Reading, at: number): boolean {
  return findAt(closing, reading, at) !== null;
}

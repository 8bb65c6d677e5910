import { anyOf, tokenEnd, wordEnd } from "../text/any-of.ts";
import { find, findAt, phrase, type Reading, sliceReading } from "../text/reading.ts";
import { bodyWords } from "./body-words.ts";
import { hamlets, quarters } from "./place-words.ts";
import { generalWords, personWords } from "./unit-words.ts";

const body = phrase(anyOf(bodyWords) + tokenEnd, "y");
const person = phrase(anyOf(personWords) + tokenEnd, "y");

const many = anyOf(["các", "những", "mọi", "từng", "toàn thể", "toàn bộ", "hai", "02", "đại diện"]);
const membership = anyOf(["đồng chí", "đ/c", "thành viên", "cơ sở", "hiệp hội"]);
// a word that heads a body is read as its head before it is read as a noun («các trường học»)
const kinds = `(?:${anyOf(bodyWords)}|${anyOf(personWords)}|${anyOf(generalWords)}|${membership})`;
const plural = phrase(`${many}\\s+${kinds}${tokenEnd}`, "y");

/** What makes a noun in general one body among others. */
const relations = anyOf(["liên quan", "trên địa bàn", "trực thuộc", "thuộc", "chuyên môn", "khác", "có tên"]);
const related = phrase(`${anyOf(generalWords)}${tokenEnd}(?=[^;.:]{0,40}?${relations})`, "y");
const village = phrase(`${anyOf([...hamlets, ...quarters])}\\s+`, "y");
const wordSign = /[\p{L}\p{N}]/u;
const upper = /\p{Lu}/u;

export type UnitStart = "body" | "person" | "plural" | "related";

/** What kind of unit name begins at an offset, and how long its head is; null when none does. */
export function unitStartAt(reading: Reading, at: number): { kind: UnitStart; end: number } | null {
  if (at > 0 && wordSign.test(reading.view.charAt(at - 1))) return null;
  const asPlural = findAt(plural, reading, at);
  if (asPlural) return { kind: "plural", end: at + asPlural[0].length };
  const asBody = findAt(body, reading, at);
  if (asBody) return { kind: "body", end: at + asBody[0].length };
  const asPerson = findAt(person, reading, at);
  if (asPerson) return { kind: "person", end: at + asPerson[0].length };
  const general = findAt(related, reading, at);
  return general ? { kind: "related", end: at + general[0].length } : null;
}

/** «CÁC SỞ, BAN, NGÀNH»: one word alone shares the head of the list. */
const lone = phrase(
  `${anyOf(["sở", "ban", "phòng", "hội", "tổ", "đội", "trường", "viện", "cục", "vụ", "đoàn"])}\\s*(?:[,;]|và${wordEnd}|$)`,
  "y",
);

const holder = phrase(
  `${anyOf(["trưởng", "bí thư", "phó bí thư", "chủ tịch", "giám đốc", "hiệu trưởng", "thủ trưởng", "tổ trưởng", "giáo viên", "thành viên", "thầy", "cô", "đ/c", "người có", "chủ (?:cơ sở|hộ|rừng|doanh nghiệp|phương tiện|đầu tư)"])}\\s+\\p{L}`,
  "y",
);
const bareBefore = phrase(`(?:^|[,;]\\s*)${anyOf(personWords)}\\s*(?:,|và)\\s*$`);

/** «Bí thư chi bộ, trưởng thôn»: an office of its own, unless it shares the words behind it («Giám đốc, phó giám đốc sở»). */
function startsOffice(reading: Reading, at: number): boolean {
  return findAt(holder, reading, at) !== null && find(bareBefore, sliceReading(reading, 0, at)) === null;
}

/** «các huyện, thị, thành ủy», «Các huyện, thành đoàn, đoàn trực thuộc»: one head for all. */
const sharedEnd = phrase(
  `${anyOf(["thành ủy", "thị ủy", "quận ủy", "thành đoàn", "thị đoàn", "quận đoàn", "đoàn(?= trực thuộc)"])}${tokenEnd}`,
  "y",
);
const districts = phrase(`các ${anyOf(["huyện", "quận", "thị"])}\\s*(?:,[^;.]{0,60})?,\\s*$`);

/** Whether a self-standing unit begins at an offset within a list: a body in capitals, a person, «các …». */
export function startsNewUnit(reading: Reading, at: number): boolean {
  const named = findAt(village, reading, at);
  if (named && upper.test(reading.text.charAt(at + named[0].length))) return true;
  const start = unitStartAt(reading, at);
  if (!start || start.kind === "related") return false;
  if (start.kind === "plural") return true;
  if (start.kind === "body" && findAt(lone, reading, at)) return false;
  if (findAt(sharedEnd, reading, at) && find(districts, sliceReading(reading, 0, at))) return false;
  if (start.kind === "person" && startsOffice(reading, at)) return true;
  return upper.test(reading.text.charAt(at)) || (start.kind === "body" && start.end - at > 6);
}

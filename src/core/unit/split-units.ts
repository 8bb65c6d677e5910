import { anyOf, tokenEnd, wordEnd } from "../text/any-of.ts";
import { findAll, has, phrase, type Reading, readingOf, sliceReading } from "../text/reading.ts";
import { foldSpaces } from "../text/normalize.ts";
import { askingWords } from "./asking-words.ts";
import { startsNewUnit } from "./unit-start.ts";

/** Names with «và» or a comma inside them, although what follows could stand by itself. */
const council = ["hđnd", "hội đồng nhân dân"];
const committee = ["ubnd", "ủy ban nhân dân"];
const deputies = ["đoàn đbqh", "đoàn đại biểu quốc hội"];
const joined = "\\s*(?:,|và|&|-|–)\\s*";
const oneName = phrase(
  `(?:văn phòng|thường trực)\\s+${anyOf([...deputies, ...council])}(?:${joined}${anyOf(council)})?${joined}${anyOf([...committee, ...council])}`,
  "g",
);
const separator = phrase("[;\\n]|,\\s+|\\s+(?:và|cùng với|cùng|\\+)\\s+|\\s*/\\s+|\\.\\s+(?=\\p{L})", "g");
const opening = anyOf([...askingWords, "và", "là", "gồm", "bao gồm", "do", "[-–+•*:,.]"]);
const lead = phrase(`^(?:\\s*${opening}${tokenEnd})+\\s*:?`);
const comrade = ["đồng chí", "đ/c"];
const posts = [...comrade, "chủ tịch", "giám đốc", "chuyên viên", "cán bộ", "công chức"];
const onePerson = phrase(`^${anyOf([...comrade, "ông", "bà"])}${wordEnd}`);
const nextPerson = phrase(`^${anyOf([...comrade, "ông", "bà", "các"])}${wordEnd}`);
const postHolder = phrase(`^\\s*(?:các |những )?${anyOf([...posts, "phó", "trưởng", "ủy viên"])}[^;]{0,60}phụ trách${wordEnd}`);
const anotherPerson = phrase(`^(?:các |những )?${anyOf([...posts, "phó ", "trưởng "])}`);
const several = phrase("^(?:các|những)\\s");
const officeOrUnit = phrase("^(?:cơ quan|đơn vị)(?=[^;.]{0,40}liên quan)");
const officeBefore = phrase("(?:cơ quan|đơn vị)[^;]*$");
const bracketed = /\([^()]*\)/gu;

/** One unit of a list, with its place in the text. */
export interface SplitUnit {
  name: string;
  start: number;
  end: number;
}

/** «Báo và Đài Phát thanh - Truyền hình tỉnh»: a single word names no body yet. */
const lone = /(?:^|[,;]\s|\sv.\s)\s*\p{Lu}\p{Ll}+$/u;

function cutsOf(reading: Reading): { at: number; length: number }[] {
  const kept = [...findAll(oneName, reading), ...reading.view.matchAll(bracketed)].map((m) => [m.index, m.index + m[0].length] as const);
  const person = (reading.folded ? onePerson.plain : onePerson.accented).test(reading.view.trimStart());
  // «Phó Chủ tịch phụ trách lĩnh vực Dân tộc, Tôn giáo và các Hội quần chúng» is one person with a field of work
  const post = has(postHolder, reading);
  return findAll(separator, reading)
    .filter((found) => {
      if (kept.some(([from, to]) => found.index > from && found.index < to)) return false;
      if (/[;\n]/u.test(found[0])) return true;
      const next = found.index + found[0].length;
      if (/^\s+v/u.test(found[0]) && lone.test(reading.text.slice(0, found.index))) return false;
      if (post) return has(anotherPerson, sliceReading(reading, next)) && !person;
      if (found[0].startsWith(".")) return startsNewUnit(reading, next);
      // «Đồng chí Ủy viên …, Phó Chủ tịch …» is one person with two offices
      if (person && found[0].startsWith(",")) return has(nextPerson, sliceReading(reading, next));
      return (
        startsNewUnit(reading, next) ||
        has(several, sliceReading(reading, next)) ||
        (!found[0].startsWith(",") && endsWithOffices(reading, found.index, next))
      );
    })
    .map((found) => ({ at: found.index, length: found[0].length }));
}

/** «…, UBND các xã và cơ quan, đơn vị có liên quan»: a group of its own, unless offices were named before it. */
function endsWithOffices(reading: Reading, at: number, next: number): boolean {
  return has(officeOrUnit, sliceReading(reading, next)) && !has(officeBefore, sliceReading(reading, 0, at));
}

function trimmed(reading: Reading, from: number, to: number): SplitUnit | null {
  const view = reading.view.slice(from, to);
  const cut = (reading.folded ? lead.plain : lead.accented).exec(view)?.[0].length ?? 0;
  const start = from + cut + (/^\s*/u.exec(view.slice(cut))?.[0].length ?? 0);
  let end = to;
  while (end > start && /[\s.,;:/-]/u.test(reading.text.charAt(end - 1))) end--;
  const open = reading.text.slice(start, end);
  if (open.endsWith(")") && !open.includes("(")) end--;
  return end - start < 2 ? null : { name: foldSpaces(reading.text.slice(start, end)), start, end };
}

/**
 * Splits a list of units into single ones, exactly as written. «;» and line breaks always split; «,» and «và» only
 * where a new self-standing unit begins, so that «UBND các huyện, thị xã», «Sở Giáo dục và Đào tạo» and «các sở,
 * ban, ngành» stay whole.
 */
export function splitUnitList(reading: Reading): SplitUnit[] {
  const units: SplitUnit[] = [];
  let from = 0;
  for (const cut of [...cutsOf(reading), { at: reading.text.length, length: 0 }]) {
    const unit = trimmed(reading, from, cut.at);
    if (unit) units.push(unit);
    from = cut.at + cut.length;
  }
  return units;
}

/** The names alone, for a text that stands by itself. */
export function splitUnits(text: string): string[] {
  return splitUnitList(readingOf(text, false)).map((unit) => unit.name);
}

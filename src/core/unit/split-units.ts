import { findAll, has, phrase, type Reading, readingOf, sliceReading } from "../text/reading.ts";
import { foldSpaces } from "../text/normalize.ts";
import { startsNewUnit } from "./unit-phrase.ts";

/** Names with «và» or a comma inside them, although what follows could stand by itself. */
const oneName = phrase(
  "(?:văn phòng|thường trực)\\s+(?:đoàn đại biểu quốc hội|đoàn đbqh|hđnd|hội đồng nhân dân)(?:\\s*(?:,|và|&|-|–)\\s*(?:hđnd|hội đồng nhân dân))?\\s*(?:,|và|&|-|–)\\s*(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân)",
  "g",
);
const separator = phrase("[;\\n]|,\\s+|\\s+(?:và|cùng với|cùng|\\+)\\s+|\\s*/\\s+|\\.\\s+(?=\\p{L})", "g");
const lead = phrase(
  "^(?:\\s*(?:đề nghị|kính đề nghị|giao cho|giao|yêu cầu|đối với|trách nhiệm của|nhiệm vụ của|và|là|gồm|bao gồm|do|[-–+•*:,.])(?![\\p{L}\\p{N}]))+\\s*:?",
  "",
);
const onePerson = phrase("^(?:đồng chí|đ/c)(?![\\p{L}])");
const postHolder = phrase(
  "^\\s*(?:các |những )?(?:đồng chí|đ/c|phó|chủ tịch|chuyên viên|cán bộ|công chức|trưởng|giám đốc|ủy viên)[^;]{0,60}phụ trách(?![\\p{L}])",
);
const anotherPerson = phrase("^(?:các |những )?(?:đồng chí|đ/c|phó |chủ tịch|chuyên viên|cán bộ|công chức|trưởng |giám đốc)");
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
      if (person && found[0].startsWith(",")) return /^(?:đồng chí|đ\/c|dong chi|các|cac)/u.test(reading.view.slice(next));
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

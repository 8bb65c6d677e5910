import type { Line } from "../document/line.ts";
import { find, findAll, phrase, sliceReading } from "../text/reading.ts";
import { unitListEnd } from "../unit/unit-phrase.ts";
import { anyOf } from "../text/any-of.ts";
import { levels } from "../unit/place-words.ts";
import { usualCase } from "./header-case.ts";
import { bodyOfState, dateLine, motto, numberLine, placeLine } from "./header-words.ts";

/** The letterhead's lines that name the issuer, without the state's motto beside them. */
function letterhead(lines: readonly Line[]): string[] {
  const names: string[] = [];
  for (const line of lines) {
    const cut = find(motto, line.reading);
    const text = line.reading.text
      .slice(0, cut?.index ?? undefined)
      .replace(/(?<![-–—_*\s])[-–—_*\s]+$/u, "")
      .trim();
    if (text === "" || numberLine.test(text) || find(dateLine, line.reading)) {
      if (cut || text === "") continue;
      break;
    }
    const reading = sliceReading(line.reading, 0, text.length);
    if (find(bodyOfState, reading) || (names.length > 0 && (find(placeLine, reading) || text === text.toUpperCase()))) names.push(text);
    if (names.length >= 4) break;
  }
  return names;
}

const anyLevel = anyOf(levels);
/** A line in capitals that names a place, with marks or without. */
const place = new RegExp(
  `^${anyOf([...levels, "tp", "tinh", "thanh pho", "huyen", "phuong", "xa "].map((level) => level.toUpperCase()))}`,
  "u",
);

function fromLetterhead(names: readonly string[], properNames: readonly string[]): string | null {
  const first = names[0];
  if (first === undefined) return null;
  const isPlace = (text: string) => place.test(text.toUpperCase());
  const usual = (text: string) => usualCase(text, properNames);
  let name = first;
  let rest = names.slice(1);
  while (rest[0] !== undefined && isPlace(rest[0])) {
    name += ` ${rest[0]}`;
    rest = rest.slice(1);
  }
  const own = rest[0];
  if (own === undefined) return usual(name);
  // «BCH HỘI NÔNG DÂN TỈNH …» says itself whose committee it is
  if (/^(?:BCH|BTV|BTT)\s\p{L}/u.test(own.toUpperCase()) && !isPlace(own.slice(4)) && new RegExp(`${anyLevel}\\s`, "iu").test(own))
    return usual(own);
  const committee = /^(?<organ>BAN (?:THƯỜNG (?:TRỰC|VỤ)|CHẤP HÀNH)|BTV|BTT|BCH)\s+(?<place>.+)$/iu.exec(own)?.groups;
  if (committee?.organ && committee.place && isPlace(committee.place)) {
    const at = usual(committee.place);
    return `${usual(committee.organ)} ${usual(name)} ${at.charAt(0).toLowerCase()}${at.slice(1)}`;
  }
  if (/^(?:BAN (?:THƯỜNG (?:TRỰC|VỤ)|CHẤP HÀNH)|BTV|BTT|BCH)(?!\p{L})/u.test(own.toUpperCase())) return `${usual(own)} ${usual(name)}`;
  // «UBND TỈNH PHÚ THỌ ⏎ SỞ …»: the second body issues, the first says where
  const where = new RegExp(`${anyLevel}\\s(?!ủy|hội)[^-–]*$`, "iu").exec(name)?.[0];
  const full = rest.join(" ");
  return usual(new RegExp(`${anyLevel}\\s(?!hội)`, "iu").test(full) || !where ? full : `${full} ${where}`);
}

const issues = phrase("(?:ban hành|xây dựng)\\s+(?:\\p{L}+\\s+){0,2}?(?:kế hoạch|chương trình)", "g");

/** The issuer that the opening paragraph names: «… UBND huyện ban hành Kế hoạch …». */
function fromOpening(lines: readonly Line[]): string | null {
  for (const line of lines) {
    for (const found of findAll(issues, line.reading)) {
      const before = sliceReading(line.reading, 0, found.index);
      const starts = [...before.view.matchAll(/(?<=^|[;,.]\s)\p{L}/gu)].map((m) => m.index);
      for (const at of starts.reverse()) {
        const end = find(bodyOfState, sliceReading(before, at)) ? unitListEnd(line.reading, at) : null;
        if (end !== null && Math.abs(end - found.index) <= 8) return before.text.slice(at, Math.min(end, found.index)).trim();
      }
    }
  }
  return null;
}

/** Adds the place that the title or the date line names to a bare «UBND huyện». */
function withPlace(issuer: string, title: string | null, head: readonly Line[]): string {
  const level = new RegExp(`(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\\s+(${anyLevel})$`, "iu").exec(issuer)?.[1];
  if (!level) return issuer;
  const named = new RegExp(`${level}\\s+(\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*){0,3})`, "u").exec(title ?? "")?.[1];
  const dated = head.map((line) => /^([\p{Lu}][\p{L}\s]{2,30}),\s*ng.y/u.exec(line.reading.text)?.[1]).find(Boolean);
  const place = named ?? dated;
  return place ? `${issuer} ${place}` : issuer;
}

/** The letterhead's names as the plan's own sentences write them: «của Trường Tiểu học Lê Lợi». */
function printedNames(names: readonly string[], lines: readonly Line[]): string[] {
  return names.flatMap((name) => {
    for (const { text } of lines.map((line) => line.reading)) {
      const at = text.toLowerCase().indexOf(name.toLowerCase());
      const printed = at < 0 ? "" : text.slice(at, at + name.length);
      if (printed !== "" && printed !== printed.toUpperCase()) return [printed];
    }
    return [];
  });
}

/** Finds who issued the plan: in the letterhead, or else in the opening paragraph. `titleAt` is where the letterhead ends. */
export function findIssuer(head: readonly Line[], titleAt: number, title: string | null): string | null {
  const dated = head.map((line) => /^(?<place>\p{Lu}[\p{L}\s]{2,30}),\s*ng.y/u.exec(line.reading.text)?.groups?.place ?? "");
  const names = letterhead(head.slice(0, Math.max(0, titleAt)));
  const fromHead = fromLetterhead(names, [...dated.filter(Boolean), ...printedNames(names, head.slice(titleAt + 1))]);
  if (fromHead) return fromHead;
  const opening = fromOpening(head);
  return opening && withPlace(opening, title, head);
}

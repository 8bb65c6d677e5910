import type { Line } from "../document/line.ts";
import { find, findAll, phrase, sliceReading } from "../text/reading.ts";
import { unitListEnd } from "../unit/unit-phrase.ts";
import { bodyOfState, dateLine, motto, numberLine, placeLine } from "./header-words.ts";

const levels = "tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu";
const small = new Set("và của các cho về".split(" "));
const acronyms = /^(?:UBND|HĐND|MTTQ|UBMTTQ|TNCS|THCS|THPT|TTYT|BTT|BCH)$/u;

/** Writes a name that is printed in capitals as it is usually written: «Ủy ban nhân dân tỉnh Đồng Tháp». */
function usualCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  const out: string[] = [];
  let proper = false;
  for (const [i, word] of name.split(/\s+/u).entries()) {
    const lower = word.toLowerCase();
    const cap = word.charAt(0) + lower.slice(1);
    out.push(
      acronyms.test(word)
        ? word
        : small.has(lower)
          ? lower
          : i === 0 ||
              (i === 1 && /^(?:sở|phòng|ban|bộ|cục|hội|đoàn)$/u.test(name.toLowerCase().split(/\s+/u)[0] ?? "") && lower !== "đồng") ||
              proper ||
              /^(?:việt|nam)$/u.test(lower)
            ? cap
            : lower,
    );
    if (
      new RegExp(
        `^(?:${levels
          .split("|")
          .map((l) => l.split(" ").at(-1))
          .join("|")})$`,
        "u",
      ).test(lower)
    )
      proper = true;
  }
  return out.join(" ");
}

/** The letterhead's lines that name the issuer, without the state's motto beside them. */
function letterhead(lines: readonly Line[]): string[] {
  const names: string[] = [];
  for (const line of lines) {
    const cut = find(motto, line.reading);
    const text = line.reading.text
      .slice(0, cut?.index ?? undefined)
      .replace(/[-–—_*\s]+$/u, "")
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

function fromLetterhead(names: readonly string[]): string | null {
  const first = names[0];
  if (first === undefined) return null;
  const isPlace = (text: string) =>
    /^(?:TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|PHUONG|HUYEN|TINH|XA |THANH PHO)/u.test(text.toUpperCase());
  let name = first;
  let rest = names.slice(1);
  while (rest[0] !== undefined && isPlace(rest[0])) {
    name += ` ${rest[0]}`;
    rest = rest.slice(1);
  }
  const own = rest[0];
  if (own === undefined) return usualCase(name);
  if (/^(?:BAN (?:THƯỜNG (?:TRỰC|VỤ)|CHẤP HÀNH)|BTV|BTT|BCH)(?!\p{L})/u.test(own.toUpperCase()))
    return `${usualCase(own)} ${usualCase(name)}`;
  // «UBND TỈNH PHÚ THỌ ⏎ SỞ …»: the second body issues, the first says where
  const place = new RegExp(`(?:${levels})\\s.*$`, "iu").exec(name)?.[0];
  const full = rest.join(" ");
  return usualCase(new RegExp(`(?:${levels})\\s`, "iu").test(full) || !place ? full : `${full} ${place}`);
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
  const level = new RegExp(`(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\\s+(${levels})$`, "iu").exec(issuer)?.[1];
  if (!level) return issuer;
  const named = new RegExp(`${level}\\s+(\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*){0,3})`, "u").exec(title ?? "")?.[1];
  const dated = head.map((line) => /^([\p{Lu}][\p{L}\s]{2,30}),\s*ng.y/u.exec(line.reading.text)?.[1]).find(Boolean);
  const place = named ?? dated;
  return place ? `${issuer} ${place}` : issuer;
}

/** Finds who issued the plan: in the letterhead, or else in the opening paragraph. `titleAt` is where the letterhead ends. */
export function findIssuer(head: readonly Line[], titleAt: number, title: string | null): string | null {
  const fromHead = fromLetterhead(letterhead(head.slice(0, Math.max(0, titleAt))));
  if (fromHead) return fromHead;
  const opening = fromOpening(head);
  return opening && withPlace(opening, title, head);
}

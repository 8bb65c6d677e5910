import { group } from "../text/group.ts";
import { readRoman } from "../text/roman.ts";

/** A day, month, quarter or year as written; `year` is null where none stands. */
export interface TimeAtom {
  kind: "day" | "week" | "month" | "quarter" | "part" | "year";
  /** The day of the month; for weeks their number in it, 0 for the last. */
  day: number | null;
  /** First and last month for months, parts of a year and (as numbers of quarters) quarters. */
  first: number;
  last: number;
  year: number | null;
  /** «đầu», «giữa», «cuối» in front. */
  edge: "start" | "middle" | "end" | null;
  index: number;
  end: number;
}

type Reader = (found: RegExpExecArray) => Pick<TimeAtom, "kind" | "day" | "first" | "last" | "year"> | null;

const year = String.raw`(?:\s*(?:[/\-–.]|,?\s*(?:cua\s+)?nam)\s*(?<year>(?:19|20)\d{2})(?!\d))?`;
const edge = String.raw`(?:(?<edge>dau|giua|cuoi)\s+)?`;
const boundary = String.raw`(?<![\p{L}\p{N}])`;
const numeral = "(?:i{1,3}|iv|v|[l1]v|ll?l?|[0-9])";

const yearOf = (found: RegExpExecArray) => (found.groups?.year ? Number(found.groups.year) : null);
const nth = (text: string) => (/^\d$/u.test(text) ? Number(text) : (readRoman(text) ?? 0));

const weekWords: Record<string, number> = { nhat: 1, dau: 1, hai: 2, ba: 3, tu: 4, cuoi: 0 };
const weekOf = (text: string) => weekWords[text] ?? nth(text);

/** The patterns in the order in which they are tried at each place; all work on text without diacritics, in lower case. */
const readers: [RegExp, Reader][] = [
  // tuần 2 tháng 4/2025 · tuần cuối của tháng 6
  [
    new RegExp(
      String.raw`${boundary}tuan\s+(?:thu\s+)?(?<n>[1-5]|i{1,3}|iv|nhat|hai|ba|tu|dau|cuoi)(?:\s+cung|\s+tien)?\s*,?\s+(?:cua\s+)?thang\s*(?<month>\d{1,2})(?!\d)${year}`,
      "uy",
    ),
    (f) => ({ kind: "week", day: weekOf(group(f, "n")), first: Number(f.groups?.month), last: Number(f.groups?.month), year: yearOf(f) }),
  ],
  // 15/11/2024 · 15-11-2024 · 15.11.2024 · ngày 15 tháng 11 năm 2024
  [
    new RegExp(
      String.raw`${boundary}(?:ngay\s+)?(?<day>\d{1,2})(?:\s*(?<sep>[/\-.])\s*(?<month>\d{1,2})\s*\k<sep>\s*|\s*thang\s*(?<named>\d{1,2})\s*,?\s*(?:nam|/)\s*)(?<year>(?:19|20)?\d{2})(?!\d)`,
      "uy",
    ),
    (f) => ({
      kind: "day",
      day: Number(f.groups?.day),
      first: Number(f.groups?.month ?? f.groups?.named),
      last: Number(f.groups?.month ?? f.groups?.named),
      year: fullYear(group(f, "year")),
    }),
  ],
  // 26-30/3/2024: the first day of a run has its month later
  [
    new RegExp(
      String.raw`${boundary}(?:ngay\s+)?(?<day>\d{1,2})(?=\s*(?:-|–|den)\s*(?:ngay\s+)?\d{1,2}\s*(?:/|thang)\s*\d{1,2}(?!\d))(?!\s*-\s*\d{1,2}/(?:19|20)\d{2})`,
      "uy",
    ),
    (f) => ({ kind: "day", day: Number(f.groups?.day), first: 0, last: 0, year: null }),
  ],
  // 12/2023
  [
    new RegExp(String.raw`${boundary}${edge}(?:thang\s*|t\.?\s?)?(?<month>\d{1,2})\s*[/\-.]\s*(?<year>(?:19|20)\d{2})(?!\d)`, "uy"),
    (f) => ({ kind: "month", day: null, first: Number(f.groups?.month), last: Number(f.groups?.month), year: yearOf(f) }),
  ],
  // ngày 15/11 · 15/11 · ngày 15 tháng 11
  [
    new RegExp(String.raw`${boundary}(?:ngay\s+)?(?<day>\d{1,2})\s*(?:/|thang)\s*(?<month>\d{1,2})(?![\d/])`, "uy"),
    (f) => ({ kind: "day", day: Number(f.groups?.day), first: Number(f.groups?.month), last: Number(f.groups?.month), year: null }),
  ],
  // 6 tháng đầu năm 2024 · 9 tháng · 6 tháng cuối năm
  [
    new RegExp(
      String.raw`${boundary}(?<n>0?\d|sau|chin|ba)\s+thang\s+(?<side>dau|cuoi)(?:\s+nam)?(?:\s*/?\s*(?<year>(?:19|20)\d{2}))?(?!\d)`,
      "uy",
    ),
    (f) => {
      const n = { sau: 6, chin: 9, ba: 3 }[group(f, "n")] ?? Number(f.groups?.n);
      return n > 11
        ? null
        : {
            kind: "part",
            day: null,
            first: f.groups?.side === "dau" ? 1 : 13 - n,
            last: f.groups?.side === "dau" ? n : 12,
            year: yearOf(f),
          };
    },
  ],
  [
    new RegExp(String.raw`${boundary}nua\s+(?<side>dau|cuoi)\s+nam(?:\s*(?<year>(?:19|20)\d{2}))?(?!\d)`, "uy"),
    (f) => ({ kind: "part", day: null, first: f.groups?.side === "dau" ? 1 : 7, last: f.groups?.side === "dau" ? 6 : 12, year: yearOf(f) }),
  ],
  // Quý I/2024 · Q.I/2024 · quý 3 năm 2024
  [
    new RegExp(String.raw`${boundary}${edge}(?:cac\s+)?(?:qu[yi]|q\.?)\s*(?<n>${numeral})(?![\p{L}\d])${year}`, "uy"),
    (f) => ({ kind: "quarter", day: null, first: nth(group(f, "n")), last: nth(group(f, "n")), year: yearOf(f) }),
  ],
  // Tháng 3/2024 · T3/2024 · tháng 12
  [
    new RegExp(String.raw`${boundary}${edge}(?:cac\s+)?(?:thang\s*|t\.?(?=\d))(?<n>\d{1,2})(?!\d)${year}`, "uy"),
    (f) => ({ kind: "month", day: null, first: Number(f.groups?.n), last: Number(f.groups?.n), year: yearOf(f) }),
  ],
  // ngày 10 (its month stands later)
  [
    new RegExp(String.raw`${boundary}ngay\s+(?<day>\d{1,2})(?![\d/.-])`, "uy"),
    (f) => ({ kind: "day", day: Number(f.groups?.day), first: 0, last: 0, year: null }),
  ],
  // năm 2025 · 2025
  [
    new RegExp(String.raw`${boundary}${edge}(?:(?:cac\s+)?nam\s+)?(?<year>(?:19|20)\d{2})(?![\d/])`, "uy"),
    (f) => ({ kind: "year", day: null, first: 1, last: 12, year: yearOf(f) }),
  ],
  // cuối năm · trong năm
  [
    new RegExp(String.raw`${boundary}(?:(?:(?<edge>dau|giua|cuoi)|trong|ca)\s+|(?<=het\s))nam(?:\s+nay)?(?!\s*(?:\d|hoc))`, "uy"),
    () => ({ kind: "year", day: null, first: 1, last: 12, year: null }),
  ],
];

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** A further month or quarter in a list: the «, II/2024» of «Quý I, II/2024», the «- 6/2024» of «Tháng 3 - 6/2024». */
const furtherMonth = new RegExp(
  String.raw`\s*(?<join>,|;|va|-|–|den)\s*(?<n>\d{1,2})(?![\d/]*\d{3}\s*[-–]|\d|\s*ngay)(?:\s*/\s*(?<year>(?:19|20)\d{2})(?!\d))?(?![\d/])${year.replaceAll("year", "late")}`,
  "uy",
);
const furtherQuarter = new RegExp(String.raw`\s*(?<join>,|;|va|-|–|\+|&|den)\s*(?<n>${numeral})(?![\p{L}\d])${year}`, "uy");

function readFurther(text: string, atom: TimeAtom): { atom: TimeAtom; join: string } | null {
  const regex = atom.kind === "quarter" ? furtherQuarter : furtherMonth;
  regex.lastIndex = atom.end;
  const found = regex.exec(text);
  if (!found) return null;
  const n = atom.kind === "quarter" ? nth(group(found, "n")) : Number(found.groups?.n);
  const late = found.groups?.year ?? found.groups?.late;
  const next: TimeAtom = {
    ...atom,
    first: n,
    last: n,
    year: late ? Number(late) : null,
    edge: null,
    index: found.index + found[0].indexOf(group(found, "n")),
    end: found.index + found[0].length,
  };
  return { atom: next, join: group(found, "join") };
}

/** Reads the atom that begins at an offset of folded text, or null. */
export function atomAt(text: string, offset: number): TimeAtom | null {
  for (const [regex, read] of readers) {
    regex.lastIndex = offset;
    const found = regex.exec(text);
    const parts = found && read(found);
    if (!found || !parts) continue;
    const side = found.groups?.edge;
    return {
      ...parts,
      edge: side === "dau" ? "start" : side === "giua" ? "middle" : side === "cuoi" ? "end" : null,
      index: offset,
      end: offset + found[0].length,
    };
  }
  return null;
}

/** Reads the further members of a list that began with `atom`, without those that have a word of their own («tháng 6 và tháng 12»). */
export function listAfter(text: string, atom: TimeAtom): { atom: TimeAtom; join: string }[] {
  if (atom.kind !== "month" && atom.kind !== "quarter") return [];
  const members: { atom: TimeAtom; join: string }[] = [];
  for (let next = readFurther(text, atom); next; next = readFurther(text, next.atom)) members.push(next);
  return members;
}

import { group } from "../text/group.ts";
import { readRoman } from "../text/roman.ts";
import type { TimeAtom } from "./time-atom.ts";

type Reader = (found: RegExpExecArray) => Pick<TimeAtom, "kind" | "day" | "lastWeek" | "first" | "last" | "year"> | null;

export const year = String.raw`(?:\s*(?:[/\-–.]|,?\s*(?:cua\s+)?nam)\s*(?<year>(?:19|20)\d{2})(?!\d))?`;
const edge = String.raw`(?:(?<edge>dau|giua|cuoi)\s+)?`;
const boundary = String.raw`(?<![\p{L}\p{N}])`;
export const numeral = "(?:[il]{1,3}|[il1]v|v|[0-9])";

const yearOf = (found: RegExpExecArray) => (found.groups?.year ? Number(found.groups.year) : null);
export const nth = (text: string) => (/^\d$/u.test(text) ? Number(text) : (readRoman(text) ?? 0));

const weekWords: Record<string, number> = { nhat: 1, dau: 1, hai: 2, ba: 3, tu: 4, cuoi: 0 };
const weekOf = (text: string) => weekWords[text] ?? nth(text);

const week = String.raw`(?:thu\s+)?(?<n>[1-5]|i{1,3}|iv|${Object.keys(weekWords).join("|")})(?:\s+cung|\s+tien)?(?:\s*(?:,|-|–|va|den)\s*(?:tuan\s+)?(?<m>[1-5]))?`;
const day = String.raw`(?:ngay\s+)?(?<day>\d{1,2})`;
const signedMonth = String.raw`\s*(?<sep>[/\-.])\s*(?<month>\d{1,2})\s*\k<sep>\s*`;
const namedMonth = String.raw`\s*thang\s*(?<named>\d{1,2})\s*,?\s*(?:nam|/)\s*`;
const restOfRun = String.raw`\s*(?:-|–|den)\s*(?:ngay\s+)?\d{1,2}\s*(?:/|thang)\s*\d{1,2}(?!\d)`;

/** The patterns in the order in which they are tried at each place; all work on text without diacritics, in lower case. */
export const readers: [RegExp, Reader][] = [
  // tuần 2 tháng 4/2025 · tuần cuối của tháng 6
  [
    new RegExp(String.raw`${boundary}tuan\s+${week}\s*(?:[,/]\s*|\s)(?:cua\s+)?thang\s*(?<month>\d{1,2})(?!\d)${year}`, "uy"),
    (f) => ({
      kind: "week",
      day: weekOf(group(f, "n")),
      ...(f.groups?.m ? { lastWeek: Number(f.groups.m) } : {}),
      first: Number(f.groups?.month),
      last: Number(f.groups?.month),
      year: yearOf(f),
    }),
  ],
  // 15/11/2024 · 15-11-2024 · 15.11.2024 · ngày 15 tháng 11 năm 2024
  [
    new RegExp(String.raw`${boundary}${day}(?:${signedMonth}|${namedMonth})(?<year>(?:19|20)?\d{2})(?!\d)`, "uy"),
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
    new RegExp(String.raw`${boundary}${day}(?=${restOfRun})(?!\s*-\s*\d{1,2}/(?:19|20)\d{2})`, "uy"),
    (f) => ({ kind: "day", day: Number(f.groups?.day), first: 0, last: 0, year: null }),
  ],
  // 12/2023
  [
    new RegExp(String.raw`${boundary}${edge}(?:thang\s*|t\.?\s?)?(?<month>\d{1,2})\s*[/\-.]\s*(?<year>(?:19|20)\d{2})(?!\d)`, "uy"),
    (f) => ({ kind: "month", day: null, first: Number(f.groups?.month), last: Number(f.groups?.month), year: yearOf(f) }),
  ],
  // ngày 15/11 · 15/11 · ngày 15 tháng 11
  [
    new RegExp(String.raw`${boundary}${day}\s*(?:/|thang)\s*(?<month>\d{1,2})(?![\d/])`, "uy"),
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

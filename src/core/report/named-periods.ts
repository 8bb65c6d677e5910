import { fold } from "../text/fold.ts";
import { readRoman } from "../text/roman.ts";
import type { ReportCadence } from "./report-schedule.ts";

// all patterns work on text without diacritics, in lower case
const number = "(?:i{1,3}|iv|[1-4])(?![\\p{L}\\d])";
const quarters = new RegExp(
  `(?<!\\p{L})quy\\s+(?<list>${number}(?:\\s*(?:,|;|va|-)\\s*(?:quy\\s+)?${number}){0,4})(?!\\s*(?:/|nam)\\s*20\\d\\d)`,
  "gu",
);
const everyQuarter = /(?:hang|moi|dinh ky|theo)\s+quy(?!\s+(?:dinh|che))/u;

const quarterOf = (text: string): number => (/\d/u.test(text) ? Number(text) : (readRoman(text) ?? 0));

function namedQuarters(text: string): number[] | null {
  if (everyQuarter.test(text)) return null;
  const lists = [...text.matchAll(quarters)].map((found) => found.groups?.list ?? "");
  const named = lists.flatMap((list) => [...list.matchAll(/[iv]+|\d/gu)].filter(([word]) => word !== "v").map(([word]) => quarterOf(word)));
  const found = [...new Set(named)].filter((quarter) => quarter >= 1 && quarter <= 4).sort();
  return found.length === 0 || found.length === 4 ? null : found;
}

function namedHalves(text: string): number[] | null {
  const [first, last] = [/thang dau nam/u.test(text), /thang cuoi nam/u.test(text)];
  return first === last ? null : [first ? 1 : 2];
}

/** Which periods of a year a sentence asks for: «báo cáo quý I, quý III» is [1, 3]; null: all of them. */
export function namedPeriods(sentence: string, cadence: ReportCadence): number[] | null {
  const text = fold(sentence);
  if (cadence === "quarterly") return namedQuarters(text);
  return cadence === "half_yearly" ? namedHalves(text) : null;
}

import { group } from "../text/group.ts";
import type { Frequency, FrequencyUnit } from "../plan/plan-draft.ts";
import { fold } from "../text/fold.ts";
import { timeUnit, timeUnits } from "./time-units.ts";

const number = String.raw`(?<count>\d{1,4}|mot|hai|ba|bon|nam|muoi)`;
const numbers: Record<string, number> = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, muoi: 10 };

const unitOf = (found: RegExpExecArray): FrequencyUnit => timeUnits[group(found, "unit")] ?? "month";

/** How often, in folded text; the first that fits is taken. */
const patterns: RegExp[] = [
  new RegExp(
    String.raw`(?:moi|hang|1|01|mot)\s+${timeUnit}(?!\p{L})[^\d;]{0,25}?(?<![\p{L}\d])${number}(?![\d/]|\s+(?:thang|quy|nam|tuan|ngay)(?!\p{L}))`,
    "u",
  ),
  new RegExp(
    String.raw`(?<![\p{L}\d])${number}(?!\s+(?:thang|quy|nam|tuan))[^;\d]{0,60}?(?:/|tren|trong|moi|mot|hang)\s*(?:0?1\s+|mot\s+)?${timeUnit}(?!\p{L})`,
    "u",
  ),
];
const severalMonths = /(?<n>\d{1,2}|hai|ba|sau)\s+(?<unit>thang|tuan|nam)\s*(?:\/|mot|01|1)\s*(?:0?1\s+|mot\s+)?(?:lan|ky)/u;
const plain = new RegExp(String.raw`(?<!\p{L})(?:hang|moi|tung|theo)\s+${timeUnit}(?!\p{L})`, "u");

function several(text: string): { count: number; per: FrequencyUnit } | null {
  const found = severalMonths.exec(text);
  if (!found) return null;
  const n = { hai: 2, ba: 3, sau: 6 }[group(found, "n")] ?? Number(found.groups?.n);
  if (found.groups?.unit !== "thang" || n === 1) return n === 1 ? { count: 1, per: unitOf(found) } : null;
  if (n === 3) return { count: 1, per: "quarter" };
  return 12 % n === 0 ? { count: 12 / n, per: "year" } : null;
}

/**
 * Reads a frequency with a number from the words of a frequency field («01 số/chuyên mục/tuần», «mỗi tháng 01 chuyên
 * mục»), and «hằng tuần / tháng / quý / năm» as once. Repeats («phát lại 03 lần») do not count. Null when no period is named.
 */
export function readFrequency(written: string): Frequency | null {
  const text = fold(written).replace(/(?:va\s+)?phat lai[^;,]*/gu, "");
  const repeated = several(text);
  if (repeated) return { text: written, ...repeated };
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return { text: written, count: numbers[group(found, "count")] ?? Number(found.groups?.count), per: unitOf(found) };
  }
  const found = plain.exec(text);
  return found ? { text: written, count: 1, per: unitOf(found) } : null;
}

/** The frequency that a time field holds: «Hằng tháng», «Thường xuyên, hằng năm»; null for one with a date in it, which is a cutoff. */
export function frequencyOfTime(written: string): Frequency | null {
  const text = fold(written);
  const found = plain.exec(text);
  if (found) return { text: written.slice(found.index, found.index + found[0].length), count: 1, per: unitOf(found) };
  return several(text) || /\d\s*[^/\d]{0,20}\/\s*(?:ngay|tuan|thang|quy|nam)/u.test(text) ? readFrequency(written) : null;
}

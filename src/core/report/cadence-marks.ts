import type { Cadence } from "../plan/plan-draft.ts";
import { cadenceWords, dayPatterns } from "./cadence-words.ts";

/** A place in a sentence that names a cadence or a day. */
export interface Mark {
  at: number;
  end: number;
  cadence?: Cadence;
  date?: { day: number; month: number | null; year: number | null; monthOfQuarter: number | null; exclusive: boolean };
}

/** The cadences and days of folded text, in order; none overlaps another. */
export function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  const free = (at: number, end: number) => !marks.some((mark) => at < mark.end && mark.at < end);
  for (const pattern of dayPatterns) {
    for (const found of text.matchAll(pattern)) {
      const { bound, day, month, which, year }: Partial<Record<string, string>> = found.groups ?? {};
      const end = found.index + found[0].length;
      if (!free(found.index, end) || Number(day) < 1 || Number(day) > 31 || Number(month ?? 1) > 12) continue;
      const monthOfQuarter = which === undefined && !/thang cuoi/u.test(found[0]) ? null : which === "dau" ? 1 : which === "giua" ? 2 : 3;
      marks.push({
        at: found.index,
        end,
        date: {
          day: Number(day),
          month: month ? Number(month) : null,
          year: year ? Number(year) : null,
          monthOfQuarter,
          exclusive: bound === "truoc",
        },
      });
    }
  }
  for (const [cadence, pattern] of cadenceWords) {
    for (const found of text.matchAll(pattern)) {
      const end = found.index + found[0].length;
      if (free(found.index, end)) marks.push({ at: found.index, end, cadence });
    }
  }
  return marks.sort((a, b) => a.at - b.at);
}

import { dateOf, daysInMonth, localDate } from "../calendar/date-arithmetic.ts";
import { monthsPeriod, type Period, quarterPeriod, yearPeriod } from "../calendar/period.ts";
import type { TimeAtom } from "./time-atom.ts";

function narrowMonth(year: number, month: number, edge: TimeAtom["edge"]): Period | null {
  const whole = monthsPeriod(year, month);
  if (!whole || !edge) return whole;
  const [from, to] = edge === "start" ? [1, 10] : edge === "middle" ? [11, 20] : [21, daysInMonth(year, month)];
  return { start: dateOf(year, month, from), end: dateOf(year, month, to) };
}

/** The n-th seven days of a month, its last seven for 0. */
function weekPeriod(year: number, month: number, week: number): Period | null {
  const days = daysInMonth(year, month);
  const from = week === 0 ? days - 6 : 7 * week - 6;
  const start = localDate(year, month, from);
  return start && { start, end: dateOf(year, month, Math.min(from + 6, days)) };
}

function weeksPeriod(year: number, month: number, week: number, lastWeek: number | null): Period | null {
  const first = weekPeriod(year, month, week);
  const last = lastWeek === null ? first : weekPeriod(year, month, lastWeek);
  return first && last && first.start <= last.start ? { start: first.start, end: last.end } : null;
}

/** The days that an atom with its year means, or null when there are none such. «đầu / giữa / cuối» narrow it. */
export function periodOfAtom(atom: TimeAtom, year: number): Period | null {
  switch (atom.kind) {
    case "day": {
      const day = localDate(year, atom.first, atom.day ?? 0);
      return day && { start: day, end: day };
    }
    case "week":
      return weeksPeriod(year, atom.first, atom.day ?? 0, atom.lastWeek ?? null);
    case "month":
      return narrowMonth(year, atom.first, atom.edge);
    case "quarter": {
      const last = 3 * atom.first;
      if (!quarterPeriod(year, atom.first)) return null;
      if (atom.edge) return monthsPeriod(year, atom.edge === "start" ? last - 2 : atom.edge === "middle" ? last - 1 : last);
      return quarterPeriod(year, atom.first);
    }
    case "part":
      return monthsPeriod(year, atom.first, atom.last);
    case "year":
      if (atom.edge === "middle") return monthsPeriod(year, 6);
      if (atom.edge) return atom.edge === "start" ? monthsPeriod(year, 1, 3) : monthsPeriod(year, 10, 12);
      return yearPeriod(year);
  }
}

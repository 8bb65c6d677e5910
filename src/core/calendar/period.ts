import { dateOf, daysInMonth, localDate, partsOf } from "./date-arithmetic.ts";
import type { LocalDate } from "./local-date.ts";

/** A run of days, both ends included. */
export interface Period {
  start: LocalDate;
  end: LocalDate;
}

/** The months `first` to `last` of a year; null when there are no such months. */
export function monthsPeriod(year: number, first: number, last = first): Period | null {
  const start = localDate(year, first, 1);
  const end = localDate(year, last, daysInMonth(year, last));
  return start && end && start <= end ? { start, end } : null;
}

/** A quarter (1 to 4) of a year, or null. */
export function quarterPeriod(year: number, quarter: number): Period | null {
  return Number.isInteger(quarter) && quarter >= 1 && quarter <= 4 ? monthsPeriod(year, 3 * quarter - 2, 3 * quarter) : null;
}

/** A whole year. */
export function yearPeriod(year: number): Period {
  return { start: dateOf(year, 1, 1), end: dateOf(year, 12, 31) };
}

/** The quarter that a date falls in: its first and last day. */
export function quarterOf(date: LocalDate): Period {
  const { year, month } = partsOf(date);
  const last = 3 * Math.ceil(month / 3);
  return { start: dateOf(year, last - 2, 1), end: dateOf(year, last, daysInMonth(year, last)) };
}

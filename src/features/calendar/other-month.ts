import { addMonths } from "../../core/calendar/date-arithmetic.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { firstOfMonth } from "../../core/calendar/month-grid.ts";

/** The day that is chosen with a month so many months on: today in its own, else the first. */
export function otherMonth(day: LocalDate, months: number, today: LocalDate): LocalDate {
  const first = addMonths(firstOfMonth(day), months);
  return first === firstOfMonth(today) ? today : first;
}

import { addDays } from "../calendar/date-arithmetic.ts";
import type { LocalDate } from "../calendar/local-date.ts";

/** The first day that an extension may name: after the date in force, and not before `today`. */
export function earliestNewDue(inForce: LocalDate, today: LocalDate): LocalDate {
  const next = addDays(inForce, 1);
  return next > today ? next : today;
}

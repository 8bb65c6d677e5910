import { addDays, addMonths, dateOf, dayOfWeek, partsOf } from "./date-arithmetic.ts";
import type { LocalDate } from "./local-date.ts";

/** The first day of the month in which a day lies. */
export function firstOfMonth(day: LocalDate): LocalDate {
  const { year, month } = partsOf(day);
  return dateOf(year, month, 1);
}

/** The weeks, from Monday to Sunday, that a month touches: four to six of them. */
export function monthGrid(month: LocalDate): LocalDate[][] {
  const first = firstOfMonth(month);
  const next = addMonths(first, 1);
  const weeks: LocalDate[][] = [];
  for (let monday = addDays(first, -((dayOfWeek(first) + 6) % 7)); monday < next; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
  }
  return weeks;
}

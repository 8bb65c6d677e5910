import { addDays, dayOfWeek } from "../../src/core/calendar/date-arithmetic.ts";
import type { LocalDate } from "../../src/core/calendar/local-date.ts";
import { type PublicHoliday, lawfulHolidays } from "./lawful-holidays.ts";

/** The years that the database knows. */
export const firstYear = 2024;
export const lastYear = 2050;

const isWeekend = (day: LocalDate): boolean => [0, 6].includes(dayOfWeek(day));

/**
 * Every day off by law from one year to another, each once. A holiday on a weekly day of rest is made up on the next
 * working day (Bộ luật Lao động 2019, Điều 111 khoản 3); public bodies rest on Saturday and Sunday.
 */
export function publicHolidays(from: number = firstYear, until: number = lastYear): PublicHoliday[] {
  const years = Array.from({ length: until - from + 1 }, (_, n) => from + n);
  const holidays = years.flatMap((year) => lawfulHolidays(year));
  const names = new Map<LocalDate, string>();
  for (const { day, name } of holidays) names.set(day, names.has(day) ? `${names.get(day)}, ${name}` : name);
  for (const { day, name } of holidays.filter((holiday) => isWeekend(holiday.day))) {
    let instead = day;
    while (isWeekend(instead) || names.has(instead)) instead = addDays(instead, 1);
    names.set(instead, `Nghỉ bù ${name}`);
  }
  return [...names].map(([day, name]) => ({ day, name })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

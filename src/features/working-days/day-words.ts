import type { DayOff, Stretch } from "../../core/calendar/day-off.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { formatWeekday } from "../../components/date-words.ts";

/** «2026-02» → «Tháng 2/2026». */
export function monthWords(month: string): string {
  const [year, number] = month.split("-");
  return `Tháng ${Number(number)}/${year}`;
}

/** What a day is: the holiday, or how the organization swapped it. */
export function titleOfDay({ holiday, exception }: DayOff): string {
  if (exception === null) return holiday ?? "";
  return exception.isWorking ? "Đi làm bù" : "Nghỉ hoán đổi";
}

/** «Thứ hai, 16/02/2026 đến thứ sáu, 20/02/2026», or the one day. */
export function datesOf({ day, until }: Stretch): string {
  return day === until ? formatWeekday(day) : `${formatWeekday(day)} đến ${lowerWeekday(until)}`;
}

function lowerWeekday(day: LocalDate): string {
  const words = formatWeekday(day);
  return words.charAt(0).toLowerCase() + words.slice(1);
}

import { addDays } from "../core/calendar/date-arithmetic.ts";
import { formatDate } from "../core/calendar/format-date.ts";
import type { LocalDate } from "../core/calendar/local-date.ts";

/** A day as one speaks of it: «Hôm nay», «Hôm qua», «14/11/2026». */
export function nameDay(day: LocalDate, today: LocalDate): string {
  if (day === today) return "Hôm nay";
  return day === addDays(today, -1) ? "Hôm qua" : formatDate(day);
}

/** A date with a time of day in Asia/Ho_Chi_Minh, 2026-11-20T07:30:00, as «07:30 hôm nay» or «07:30 ngày 14/11/2026». */
export function nameMoment(at: string, today: LocalDate): string {
  const day = nameDay(at.slice(0, 10) as LocalDate, today);
  const time = at.slice(11, 16);
  return day.startsWith("Hôm") ? `${time} ${day.toLowerCase()}` : `${time} ngày ${day}`;
}

import { addDays } from "./date-arithmetic.ts";
import type { LocalDate } from "./local-date.ts";

const hoursAhead = 7; // Asia/Ho_Chi_Minh knows no summer time
const dayMs = 24 * 60 * 60_000;

const dayOf = (instant: string) => Math.floor((Date.parse(instant) + hoursAhead * 60 * 60_000) / dayMs);

/** Which day it most likely is, when nobody can be asked: the day that was heard of at one instant, and as many as went by since. */
export function todayAfter(today: LocalDate, heardAt: string, now: string): LocalDate {
  const passed = dayOf(now) - dayOf(heardAt);
  return passed > 0 ? addDays(today, passed) : today;
}

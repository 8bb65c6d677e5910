import type { DayOff } from "../calendar/day-off.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { ReportRequest } from "../report/report-request.ts";
import type { Card } from "./card.ts";
import { type DeadlineTone, describeLastDay } from "./deadline-words.ts";

/** How many cards and reports have their last day on a day. */
export interface DayCounts {
  day: LocalDate;
  open: number;
  done: number;
  reportsOpen: number;
  /** Handed in or accepted. */
  reportsDone: number;
}

/** The answer of api.get_calendar. Days without anything are not there. */
export interface Calendar {
  today: LocalDate;
  days: DayCounts[];
  daysOff: DayOff[];
}

/** The answer of api.get_calendar_day. */
export interface CalendarDay {
  /** Open before done. */
  cards: Card[];
  /** With the first page alone. */
  reports: ReportRequest[];
}

/** How a day looks: late while something of the past is open, done when all is. */
export function toneOfDay({ day, open, done, reportsOpen, reportsDone }: DayCounts, today: LocalDate): DeadlineTone {
  if (open + reportsOpen > 0) return describeLastDay(day, today).tone;
  return done + reportsDone > 0 ? "done" : "idle";
}

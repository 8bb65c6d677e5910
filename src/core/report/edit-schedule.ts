import { addMonths } from "../calendar/date-arithmetic.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import { reportPeriods } from "./report-periods.ts";
import type { ReportCadence, ReportPeriod, ReportSchedule } from "./report-schedule.ts";

/** The schedule with another cadence; what belonged to the old one alone goes, what the new one needs has its preset. */
export function changeCadence(schedule: ReportSchedule, cadence: ReportCadence): ReportSchedule {
  if (cadence === schedule.cadence) return schedule;
  const blank: ReportSchedule = {
    ...schedule,
    ...{ cadence, periods: null, cutoffMonth: null, cutoffDay: null, onceOn: null, windowStart: null, windowEnd: null },
  };
  if (cadence === "on_request" || cadence === "once") return blank;
  return { ...blank, cutoffMonth: 0, cutoffDay: schedule.cutoffDay ?? 25 };
}

/** What keeps a schedule from being used: no day, an end before its beginning, no period left of a year. */
export type ScheduleFlaw = "day" | "bounds" | "window" | "periods";

/** The first thing that is wrong with a schedule, or null. */
export function scheduleFlaw(schedule: ReportSchedule): ScheduleFlaw | null {
  const { cadence, periods, cutoffMonth, cutoffDay, startsOn, endsOn, onceOn, windowStart, windowEnd } = schedule;
  if (endsOn !== null && endsOn < startsOn) return "bounds";
  if (cadence === "on_request") return null;
  if (cadence === "once") {
    if (onceOn === null) return "day";
    return windowStart !== null && windowEnd !== null && windowEnd < windowStart ? "window" : null;
  }
  if (cutoffMonth === null || cutoffDay === null) return "day";
  return periods?.length === 0 ? "periods" : null;
}

/** How far ahead a next period is looked for: a year's report that is due in the middle of the year after. */
const monthsAhead = 30;

/** The first period that is not over on a day; null where none is to come. */
export function nextPeriod(schedule: ReportSchedule, today: LocalDate): ReportPeriod | null {
  const from = schedule.startsOn > today ? schedule.startsOn : today;
  const once = schedule.cadence === "once" ? schedule.onceOn : null;
  return reportPeriods(schedule, today, once ?? addMonths(from, monthsAhead))[0] ?? null;
}

import { addDays, dateOf, daysInMonth, partsOf } from "../calendar/date-arithmetic.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import { type RegularCadence, regularCadences, termOf } from "./report-terms.ts";
import type { ReportPeriod, ReportSchedule } from "./report-schedule.ts";

/** No answer is longer, and none looks further back or ahead, so that a mistyped year costs nothing. */
const mostPeriods = 400;
const firstDay: LocalDate = "1900-01-01";
const lastDay: LocalDate = "2999-12-31";

const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other);
const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);

/** Months counted from the year 0, so that they can be added and compared. */
const monthOf = (date: LocalDate): number => partsOf(date).year * 12 + partsOf(date).month - 1;
const dayIn = (month: number, day: number): LocalDate => {
  const [year, number] = [Math.floor(month / 12), (((month % 12) + 12) % 12) + 1];
  return dateOf(year, number, Math.min(day, daysInMonth(year, number)));
};

/** The written day first becomes one that exists, then «trước» takes the day before it. */
const onTime = (day: LocalDate, bound: ReportSchedule["bound"]): LocalDate => (bound === "before" ? addDays(day, -1) : day);

/**
 * All periods of a duty whose last day on time lies in [from, until], in their order.
 *
 * - A period's data close by the rule of windows or on the last day on time, whichever comes first; the next period
 *   begins on the day after, so that no day is lost between two reports. The first one asked for begins by the rule.
 * - A period is asked for when its data close on or after the duty's first day, and its own months begin by the duty's
 *   last day: the year's report of a plan for 2026 is asked for although it may be due in 2027, the report on January
 *   2027 is not, although the decree counts its days from 15/12/2026.
 *
 * The screens preview with it; the database has the last word with the same rule (app.report_periods), and
 * tests/specs/report-periods.json holds both to the same answers.
 */
export function reportPeriods(schedule: ReportSchedule, from: LocalDate, until: LocalDate): ReportPeriod[] {
  const { cadence } = schedule;
  if (cadence === "on_request") return [];
  const [since, to] = [later(from, firstDay), earlier(until, lastDay)];
  if (cadence === "once") return once(schedule).filter(({ dueOn }) => dueOn >= since && dueOn <= to);
  return regular(schedule, cadence, since, to);
}

function once(schedule: ReportSchedule): ReportPeriod[] {
  if (schedule.onceOn === null) return [];
  const dueOn = onTime(schedule.onceOn, schedule.bound);
  const windowEnd = earlier(schedule.windowEnd ?? dueOn, dueOn);
  const windowStart = earlier(schedule.windowStart ?? schedule.startsOn, windowEnd);
  return [{ key: "once", label: "Một lần", windowStart, windowEnd, dueOn }];
}

function regular(schedule: ReportSchedule, cadence: RegularCadence, from: LocalDate, until: LocalDate): ReportPeriod[] {
  const { cutoffMonth, cutoffDay, bound, windowRule, startsOn, endsOn } = schedule;
  if (cutoffMonth === null || cutoffDay === null) return [];
  const { length, step } = regularCadences[cadence];
  const decree = windowRule === "decree";
  const turnOf = (month: number): number => Math.floor((month % 12) / step) + 1;
  const begins = (month: number): LocalDate => (decree ? dayIn(month - length, 15) : dayIn(month - length + 1, 1));
  const due = (month: number): LocalDate => onTime(dayIn(month + cutoffMonth, cutoffDay), bound);
  const closes = (month: number): LocalDate => earlier(dayIn(month, decree ? 14 : 31), due(month));
  const asked = (month: number): boolean =>
    (schedule.periods?.includes(turnOf(month)) ?? true) &&
    closes(month) >= startsOn &&
    (endsOn === null || dayIn(month - length + 1, 1) <= endsOn);

  const found: ReportPeriod[] = [];
  // «trước ngày 01» is on time in the month before, so one month more on that side
  const last = monthOf(until) - cutoffMonth + 1;
  for (let month = monthOf(from) - cutoffMonth; month <= last && found.length < mostPeriods; month++) {
    const isLast = (month + 1) % step === length % step;
    if (!isLast || !asked(month) || due(month) < from || due(month) > until) continue;
    // a cutoff before the window even opens (a month's report due two months ahead) moves the first window too
    const joined = length === step && (asked(month - step) || begins(month) > closes(month));
    const windowStart = joined ? addDays(closes(month - step), 1) : begins(month);
    found.push({ ...termOf(cadence, Math.floor(month / 12), turnOf(month)), windowStart, windowEnd: closes(month), dueOn: due(month) });
  }
  return found;
}

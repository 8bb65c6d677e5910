import { dayNumber, partsOf } from "../calendar/date-arithmetic.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import { quarterOf, yearPeriod } from "../calendar/period.ts";
import type { Frequency } from "../plan/plan-draft.ts";
import type { CardMode } from "../plan/plan-review.ts";
import type { TaskTime } from "./task-time.ts";

const thursday = dayNumber("2000-01-06");
const max = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);
const min = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other);

const monthIndex = (date: LocalDate): number => partsOf(date).year * 12 + partsOf(date).month - 1;
const quarterIndex = (date: LocalDate): number => Math.floor(monthIndex(date) / 3);

/**
 * How often a task with a frequency is to be done within one of its cards; null where there is nothing to count.
 * The same rule as app.expected_count in the database.
 */
export function expectedCount(
  frequency: Pick<Frequency, "count" | "per">,
  { start, due }: Pick<TaskTime, "start" | "due">,
  mode: CardMode,
  quarter: LocalDate,
): number | null {
  const whole = quarterOf(quarter);
  const single = mode === "single" && due !== null;
  const first = single ? (start ?? quarterOf(due).start) : max(start ?? whole.start, whole.start);
  const last = single ? due : min(due ?? whole.end, whole.end);
  if (last < first) return null;
  const { count, per } = frequency;
  switch (per) {
    case "day": // calendar days
      return count * (dayNumber(last) - dayNumber(first) + 1);
    case "week":
      return count * Math.max(1, thursdaysUntil(last) - thursdaysUntil(first, -1));
    case "month": // calendar months touched
      return count * (monthIndex(last) - monthIndex(first) + 1);
    case "quarter":
      return count * (quarterIndex(last) - quarterIndex(first) + 1);
    case "year":
      if (single) return count * (partsOf(last).year - partsOf(first).year + 1);
      return shareOfYear(count, start ?? whole.start, due ?? whole.end, whole.start);
  }
}

/** A week belongs to the quarter that has its Thursday, as ISO 8601 gives it to its year: no week counts twice. */
function thursdaysUntil(date: LocalDate, shift = 0): number {
  return Math.floor((dayNumber(date) + shift - thursday) / 7);
}

/**
 * A year's number is spread over the quarters of that year in which the task runs, the later ones first:
 * once a year is due in the last of them, twice a year in the second and the fourth.
 */
function shareOfYear(count: number, start: LocalDate, due: LocalDate, quarter: LocalDate): number {
  const year = yearPeriod(partsOf(quarter).year);
  const first = quarterIndex(max(start, year.start));
  const quarters = quarterIndex(min(due, year.end)) - first + 1;
  const turn = quarterIndex(quarter) - first + 1;
  return Math.floor((count * turn) / quarters) - Math.floor((count * (turn - 1)) / quarters);
}

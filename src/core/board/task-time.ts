import { partsOf } from "../calendar/date-arithmetic.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import { quarterOf, yearPeriod } from "../calendar/period.ts";
import type { TaskDraft } from "../plan/plan-draft.ts";

/** When a task runs; all null when no time is known. `implied`: the plan's period stands in for the task's own time. */
export interface TaskTime {
  start: LocalDate | null;
  due: LocalDate | null;
  implied: boolean;
}

export interface PlanPeriod {
  periodStart: LocalDate | null;
  periodEnd: LocalDate | null;
}

const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);
const yearEnd = (date: LocalDate): LocalDate => yearPeriod(partsOf(date).year).end;

/** Fills in what a task leaves out from the plan's period. The same rule as app.time_of_task in the database. */
export function timeOfTask(
  { start, deadline, openEnded }: Pick<TaskDraft, "start" | "deadline" | "openEnded">,
  period: PlanPeriod,
): TaskTime {
  const due = deadline?.due ?? null;
  const time = start === null && due === null ? periodAsTime(period) : ownTime(start, due, openEnded, period);
  if (!openEnded || time.due === null) return time;
  // «và các năm tiếp theo»: to the end of the plan, else of the year in which the written time ends.
  return { ...time, due: later(time.due, period.periodEnd ?? yearEnd(time.due)) };
}

function periodAsTime({ periodStart, periodEnd }: PlanPeriod): TaskTime {
  return {
    start: periodStart ?? (periodEnd && quarterOf(periodEnd).start),
    due: periodEnd ?? (periodStart && yearEnd(periodStart)),
    implied: true,
  };
}

function ownTime(start: LocalDate | null, due: LocalDate | null, openEnded: boolean, { periodStart, periodEnd }: PlanPeriod): TaskTime {
  if (start !== null) {
    // A start alone runs to the end of the plan, else of its year.
    const end = periodEnd !== null && periodEnd >= start ? periodEnd : yearEnd(start);
    return { start, due: due ?? end, implied: false };
  }
  if (due === null) return { start, due, implied: false };
  // A deadline alone is one card on that day; open-ended, the task runs with the plan.
  const withPlan = openEnded && periodStart !== null && periodStart <= due;
  return { start: withPlan ? periodStart : quarterOf(due).start, due, implied: false };
}

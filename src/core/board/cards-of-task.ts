import { addDays } from "../calendar/date-arithmetic.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import { quarterOf } from "../calendar/period.ts";
import type { TaskDraft } from "../plan/plan-draft.ts";
import type { CardMode } from "../plan/plan-review.ts";
import { expectedCount } from "./expected-count.ts";
import { type PlanPeriod, type TaskTime, timeOfTask } from "./task-time.ts";

/** A card that a task will have once its plan is confirmed. */
export interface PlannedCard {
  /** First day of the quarter. */
  quarter: LocalDate;
  dueOn: LocalDate | null;
  expectedCount: number | null;
}

/**
 * The cards of a task: one for each quarter touched, due on the quarter's last day or the task's, whichever comes
 * first; one in all for mode "single". A task without any time has one card in the current quarter, without a deadline.
 *
 * The review previews with it; the database has the last word with the same rule (app.cards_of_task), and
 * tests/specs/cards-by-quarter.json holds both to the same answers.
 */
export function cardsOfTask(
  task: Pick<TaskDraft, "start" | "deadline" | "openEnded" | "frequency"> & { cardMode: CardMode },
  period: PlanPeriod,
  today: LocalDate,
): PlannedCard[] {
  const time = timeOfTask(task, period);
  return daysOfCards(time, task.cardMode, today).map(({ quarter, dueOn }) => ({
    quarter,
    dueOn,
    expectedCount: task.frequency === null ? null : expectedCount(task.frequency, time, task.cardMode, quarter),
  }));
}

function daysOfCards({ start, due }: TaskTime, mode: CardMode, today: LocalDate): Pick<PlannedCard, "quarter" | "dueOn">[] {
  if (due === null) return [{ quarter: quarterOf(today).start, dueOn: null }];
  if (mode === "single" || start === null) return [{ quarter: quarterOf(due).start, dueOn: due }];
  const cards = [];
  for (let quarter = quarterOf(start); quarter.start <= due; quarter = quarterOf(addDays(quarter.end, 1))) {
    cards.push({ quarter: quarter.start, dueOn: quarter.end < due ? quarter.end : due });
  }
  return cards;
}

import { cardsOfTask } from "../../board/cards-of-task.ts";
import type { PlanPeriod } from "../../board/task-time.ts";
import type { LocalDate } from "../../calendar/local-date.ts";
import type { ReviewTask } from "../plan-review.ts";

/** The cards that a task will become. */
export interface CardsPreview {
  /** The last day on time of each card, in order; null for a card without a deadline. */
  dueDates: (LocalDate | null)[];
  /** How often the task is to be done in each card; null where there is nothing to count. */
  counts: (number | null)[];
}

/** Which day stands for today matters to tasks without any time alone, and not to how many cards they have. */
const anyDay: LocalDate = "2026-01-01";

/** What cards a task becomes when its plan is confirmed as it stands; none while its dates run backwards. */
export function cardsPreview(
  task: Pick<ReviewTask, "start" | "deadline" | "openEnded" | "frequency" | "cardMode">,
  period: PlanPeriod,
): CardsPreview {
  if (task.start !== null && task.deadline !== null && task.deadline.due < task.start) return { dueDates: [], counts: [] };
  const cards = cardsOfTask(task, period, anyDay);
  return { dueDates: cards.map((card) => card.dueOn), counts: cards.map((card) => card.expectedCount) };
}

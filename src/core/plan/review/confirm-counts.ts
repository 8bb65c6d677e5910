import type { PlanReview } from "../plan-review.ts";
import { cardsPreview } from "./cards-preview.ts";
import { blockedDuties } from "./duty-flaws.ts";
import { summarizeReview } from "./review-status.ts";
import { writtenUnits } from "./written-units.ts";

/** What a confirmation would make, and what stands in its way. */
export interface ConfirmCounts {
  tasks: number;
  cards: number;
  newUnits: number;
  leftOut: number;
  /** Tasks that nobody has looked at although they should; the blocked ones are not among them. */
  look: number;
  blocked: number;
  /** Duties to report that will be asked for, and how many of them cannot be yet. */
  duties: number;
  blockedDuties: number;
  titled: boolean;
}

/** Counts what a review would become. */
export function confirmCounts(review: PlanReview): ConfirmCounts {
  const summary = summarizeReview(review);
  const included = review.tasks.filter((task) => task.included);
  const newNames = writtenUnits(review).flatMap(({ name }) => {
    const choice = review.units[name];
    return choice?.kind === "new" ? [choice.name] : [];
  });
  return {
    tasks: included.length,
    cards: included.reduce((sum, task) => sum + cardsPreview(task, review.header).dueDates.length, 0),
    newUnits: new Set(newNames).size,
    leftOut: summary.leftOut,
    look: summary.look - summary.blocked,
    blocked: summary.blocked,
    duties: (review.duties ?? []).filter((duty) => duty.included).length,
    blockedDuties: blockedDuties(review).length,
    titled: (review.header.title ?? "").trim() !== "",
  };
}

import type { PlanReview, ReviewTask } from "../plan-review.ts";
import { taskFlaws } from "./task-flaws.ts";

/** Left out, not usable yet, to be looked at, read with certainty, or seen and taken by a person. */
export type TaskStatus = "left-out" | "blocked" | "look" | "sure" | "accepted";

/** Where one task stands in the review. */
export function taskStatus(task: ReviewTask, units: PlanReview["units"]): TaskStatus {
  if (!task.included) return "left-out";
  const flaws = taskFlaws(task, units);
  if (flaws.some((flaw) => flaw.blocking)) return "blocked";
  if (task.accepted) return "accepted";
  return flaws.length > 0 ? "look" : "sure";
}

export interface ReviewSummary {
  total: number;
  leftOut: number;
  /** Read with certainty, or looked at. */
  sure: number;
  /** Read with certainty and not yet taken. */
  toAccept: number;
  /** To be looked at, the blocked ones included. */
  look: number;
  blocked: number;
  /** Taken or left out: what a person has decided. */
  decided: number;
}

/** Counts the tasks of a review by where they stand. */
export function summarizeReview(review: PlanReview): ReviewSummary {
  const counts: Record<TaskStatus, number> = { "left-out": 0, blocked: 0, look: 0, sure: 0, accepted: 0 };
  for (const task of review.tasks) counts[taskStatus(task, review.units)] += 1;
  return {
    total: review.tasks.length,
    leftOut: counts["left-out"],
    sure: counts.sure + counts.accepted,
    toAccept: counts.sure,
    look: counts.look + counts.blocked,
    blocked: counts.blocked,
    decided: counts.accepted + counts["left-out"],
  };
}

/** The tasks that nobody has looked at although they should be, in the order of the plan. */
export function tasksToLookAt(review: PlanReview): ReviewTask[] {
  return review.tasks.filter((task) => ["look", "blocked"].includes(taskStatus(task, review.units)));
}

/** The next task that needs a look, after the given one and round to the beginning; null when none is left. */
export function nextToLookAt(review: PlanReview, afterId: string | null): string | null {
  const from = review.tasks.findIndex((task) => task.id === afterId) + 1;
  const order = [...review.tasks.slice(from), ...review.tasks.slice(0, from)];
  const next = order.find((task) => ["look", "blocked"].includes(taskStatus(task, review.units)));
  return next?.id ?? null;
}

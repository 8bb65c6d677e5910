import type { PlanHeader } from "../plan-draft.ts";
import type { PlanReview, ReviewTask, UnitChoice } from "../plan-review.ts";
import { acceptTask } from "./edit-task.ts";
import { taskStatus } from "./review-status.ts";

/** Everything a person can do to a review; each is one small step, so that it can be saved and told. */
export type ReviewEdit =
  | { kind: "header"; header: Partial<PlanHeader> }
  | { kind: "task"; task: ReviewTask }
  | { kind: "include"; taskId: string; included: boolean }
  | { kind: "accept"; taskId: string }
  | { kind: "accept-sure" }
  /** The tasks are to be looked at once more. */
  | { kind: "reopen"; taskIds: string[] }
  | { kind: "units"; choices: Record<string, UnitChoice> }
  | { kind: "forget-unit"; name: string }
  | { kind: "source-path"; path: string };

function changeTask(review: PlanReview, id: string, change: (task: ReviewTask) => ReviewTask): PlanReview {
  return { ...review, tasks: review.tasks.map((task) => (task.id === id ? change(task) : task)) };
}

function putTask(review: PlanReview, task: ReviewTask): PlanReview {
  if (review.tasks.some((each) => each.id === task.id)) return changeTask(review, task.id, () => task);
  return { ...review, tasks: [...review.tasks, task] };
}

/** Applies one step to a review; a task that is not there any more changes nothing. */
export function editReview(review: PlanReview, edit: ReviewEdit): PlanReview {
  switch (edit.kind) {
    case "header":
      return { ...review, header: { ...review.header, ...edit.header } };
    case "task":
      return putTask(review, edit.task);
    case "include":
      return changeTask(review, edit.taskId, (task) => ({ ...task, included: edit.included }));
    case "accept":
      return changeTask(review, edit.taskId, acceptTask);
    case "accept-sure":
      return { ...review, tasks: review.tasks.map((task) => (taskStatus(task, review.units) === "sure" ? acceptTask(task) : task)) };
    case "reopen":
      return {
        ...review,
        tasks: review.tasks.map((task) => (edit.taskIds.includes(task.id) ? { ...task, accepted: false } : task)),
      };
    case "units":
      return { ...review, units: { ...review.units, ...edit.choices } };
    case "forget-unit":
      return { ...review, units: Object.fromEntries(Object.entries(review.units).filter(([name]) => name !== edit.name)) };
    case "source-path":
      return { ...review, source: { ...review.source, path: edit.path } };
  }
}

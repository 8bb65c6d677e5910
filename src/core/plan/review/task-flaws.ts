import type { TaskField } from "../plan-draft.ts";
import type { PlanReview, ReviewTask } from "../plan-review.ts";

export type FlawReason = "missing" | "uncertain" | "implied" | "unmatched" | "backwards" | "message";

/** Why a person should look at a task; `field` is null for a remark of the reader about the whole task. */
export interface TaskFlaw {
  field: TaskField | null;
  reason: FlawReason;
  /** True when the task cannot become cards like this. */
  blocking: boolean;
}

const doubted: readonly TaskField[] = ["title", "leadUnits", "supportingUnits", "time", "frequency", "product"];

function doubtsOf(task: ReviewTask): TaskFlaw[] {
  return doubted.flatMap((field): TaskFlaw[] => {
    const certainty = task.fields[field]?.certainty;
    return certainty === "uncertain" || certainty === "implied" ? [{ field, reason: certainty, blocking: false }] : [];
  });
}

function unitFlaws(task: ReviewTask, units: PlanReview["units"]): TaskFlaw[] {
  const flaws: TaskFlaw[] = [];
  for (const field of ["leadUnits", "supportingUnits"] as const) {
    if (task[field].some((name) => !Object.hasOwn(units, name))) flaws.push({ field, reason: "unmatched", blocking: true });
  }
  const led = task.leadUnits.some((name) => !Object.hasOwn(units, name) || units[name]?.kind !== "ignore");
  if (!led) flaws.push({ field: "leadUnits", reason: "missing", blocking: false });
  return flaws;
}

function timeFlaws(task: ReviewTask): TaskFlaw[] {
  if (task.start && task.deadline && task.deadline.due < task.start) return [{ field: "time", reason: "backwards", blocking: true }];
  return task.deadline === null && !task.openEnded ? [{ field: "time", reason: "missing", blocking: false }] : [];
}

/** Everything about a task that a person should look at, worst first. */
export function taskFlaws(task: ReviewTask, units: PlanReview["units"]): TaskFlaw[] {
  const flaws: TaskFlaw[] = task.title.trim() === "" ? [{ field: "title", reason: "missing", blocking: true }] : [];
  flaws.push(...timeFlaws(task), ...unitFlaws(task, units), ...doubtsOf(task));
  if (task.messages.length > 0) flaws.push({ field: null, reason: "message", blocking: false });
  return flaws.sort((a, b) => Number(b.blocking) - Number(a.blocking));
}

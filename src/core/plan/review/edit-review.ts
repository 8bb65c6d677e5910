import { timeOfDuties } from "../../report/schedule-of-report.ts";
import type { PlanHeader } from "../plan-draft.ts";
import type { PlanReview, ReviewDuty, ReviewTask, UnitChoice } from "../plan-review.ts";
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
  | { kind: "duty"; duty: ReviewDuty }
  | { kind: "include-duty"; dutyId: string; included: boolean }
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

function putDuty(review: PlanReview, duty: ReviewDuty): PlanReview {
  const duties = review.duties ?? [];
  const known = duties.some(({ id }) => id === duty.id);
  return { ...review, duties: known ? duties.map((each) => (each.id === duty.id ? duty : each)) : [...duties, duty] };
}

/** What the document says of itself; duties that stood as long as the plan did go on to. */
function changeHeader(review: PlanReview, changed: Partial<PlanHeader>): PlanReview {
  const header = { ...review.header, ...changed };
  const [before, after] = [timeOfDuties(review.header), timeOfDuties(header)];
  const duties = review.duties?.map((duty): ReviewDuty => {
    const { schedule, guesses } = duty;
    const follows = guesses.includes("start") || schedule.startsOn === before.startsOn;
    const startsOn = follows ? (after.startsOn ?? schedule.startsOn) : schedule.startsOn;
    const endsOn = schedule.endsOn === before.endsOn ? after.endsOn : schedule.endsOn;
    return {
      ...duty,
      schedule: { ...schedule, startsOn, endsOn },
      guesses: after.startsOn ? guesses.filter((each) => each !== "start") : guesses,
    };
  });
  return duties === undefined ? { ...review, header } : { ...review, header, duties };
}

/** Applies one step to a review; a task that is not there any more changes nothing. */
export function editReview(review: PlanReview, edit: ReviewEdit): PlanReview {
  switch (edit.kind) {
    case "header":
      return changeHeader(review, edit.header);
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
    case "duty":
      return putDuty(review, edit.duty);
    case "include-duty":
      return {
        ...review,
        duties: (review.duties ?? []).map((duty) => (duty.id === edit.dutyId ? { ...duty, included: edit.included } : duty)),
      };
    case "units":
      return { ...review, units: { ...review.units, ...edit.choices } };
    case "forget-unit":
      return { ...review, units: Object.fromEntries(Object.entries(review.units).filter(([name]) => name !== edit.name)) };
    case "source-path":
      return { ...review, source: { ...review.source, path: edit.path } };
  }
}

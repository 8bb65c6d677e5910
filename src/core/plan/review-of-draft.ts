import type { LocalDate } from "../calendar/local-date.ts";
import { quarterOf } from "../calendar/period.ts";
import type { UnitDirectory } from "../organization/organization.ts";
import { matchUnit } from "../unit/match-unit.ts";
import type { PlanDraft, PlanHeader, TaskDraft } from "./plan-draft.ts";
import type { CardMode, PlanReview, PlanSource, ReviewDuty, ReviewTask, UnitChoice } from "./plan-review.ts";
import { dutyOfReport } from "./review/duty-of-report.ts";

/** A task without a time takes the plan's period; one that is open runs to its end. Both are marked as implied. */
function withPeriod(task: TaskDraft, header: PlanHeader): TaskDraft {
  const { periodStart, periodEnd } = header;
  if (task.deadline || !periodEnd) return task;
  if (task.start !== null && !task.openEnded) return task;
  const start = task.start ?? periodStart;
  if (start !== null && start > periodEnd) return task;
  return {
    ...task,
    start,
    deadline: { due: periodEnd, bound: "on_or_before" },
    fields: { ...task.fields, time: { span: task.fields.time?.span ?? null, certainty: "implied" } },
  };
}

/** A card per quarter for a task that touches more than one, else one card. */
function cardModeOf(task: Pick<TaskDraft, "start" | "deadline">): CardMode {
  if (!task.start || !task.deadline) return "single";
  return quarterOf(task.start).start === quarterOf(task.deadline.due).start ? "single" : "quarterly";
}

/** Words that name no body of the organization's own: everybody concerned. */
const everybody = /(?:liên quan|khác|có tên|tổ chức, cá nhân|người dân)/iu;

/** What a written name stands for, where that is plain; null leaves the answer to a person. */
function choiceOf(written: string, directory: UnitDirectory): UnitChoice | null {
  const match = matchUnit(written, directory);
  if (!match) return everybody.test(written) ? { kind: "ignore" } : null;
  return match.kind === "unit" ? { kind: "unit", unitId: match.unitId } : { kind: "group", groupId: match.groupId };
}

/** Whether a duty is worth asking for: the plan says when, and a name may stand for somebody of the organization. */
function isAsked({ schedule, who }: ReviewDuty, units: PlanReview["units"]): boolean {
  return schedule.cadence !== "on_request" && who.some((name) => units[name]?.kind !== "ignore");
}

/**
 * Makes the first state of a review from what the reader found: every task with an id and a card mode, times implied
 * by the plan's period, and written units matched to the organization's units and groups where the match is plain (a
 * name without an entry in `units` still needs an answer). A task that only asks
 * for a report that the plan lists as a duty is left out of the cards until somebody includes it. A duty to report is
 * asked for where the plan says when, and when somebody of the organization may be meant; `today` is when a plan
 * without any date begins.
 */
export function reviewOfDraft(draft: PlanDraft, directory: UnitDirectory, source: PlanSource, today: LocalDate): PlanReview {
  const tasks = draft.tasks.map((found, index): ReviewTask => {
    const task = withPeriod(found, draft.header);
    const reportOnly = found.messages.some((message) => message.code === "task.report_only");
    return { ...task, id: `t${String(index + 1).padStart(3, "0")}`, included: !reportOnly, cardMode: cardModeOf(task) };
  });
  const found = draft.reports.map((report, index) => dutyOfReport(report, `r${String(index + 1).padStart(3, "0")}`, draft.header, today));
  const written = new Set([...tasks.flatMap((task) => [...task.leadUnits, ...task.supportingUnits]), ...found.flatMap((duty) => duty.who)]);
  const units: Record<string, UnitChoice> = {};
  for (const name of written) {
    const choice = choiceOf(name, directory);
    if (choice) units[name] = choice;
  }
  for (const { via } of found) {
    const choice = via === null || Object.hasOwn(units, via) ? null : choiceOf(via, directory);
    if (via !== null && choice?.kind === "unit") units[via] = choice;
  }
  const duties = found.map((duty) => ({ ...duty, included: isAsked(duty, units) }));
  return { header: draft.header, tasks, duties, reports: draft.reports, targets: draft.targets, messages: draft.messages, units, source };
}

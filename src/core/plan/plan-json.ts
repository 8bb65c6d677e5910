import { addDays } from "../calendar/date-arithmetic.ts";
import { foldSpaces } from "../text/normalize.ts";
import type { PlanDraft, ReportDutyDraft, TaskDraft } from "./plan-draft.ts";

const oneLine = (text: string) => foldSpaces(text);

function taskJson(task: TaskDraft) {
  const before = task.deadline?.bound === "before";
  return {
    kind: task.kind,
    section: task.section,
    title: task.title,
    lead: task.leadUnits,
    collaborators: task.supportingUnits,
    timeText: task.timeText,
    start: task.start,
    due: task.deadline ? (before ? addDays(task.deadline.due, 1) : task.deadline.due) : null,
    dueExclusive: before,
    openEnded: task.openEnded,
    frequency: task.frequency,
    product: task.product,
    details: task.details,
    source: { text: task.sourceText, ...task.fields.title?.span },
    certainty: Object.fromEntries(Object.entries(task.fields).map(([field, value]) => [field, value.certainty])),
    messages: task.messages,
  };
}

function reportJson(report: ReportDutyDraft) {
  const { at, ...rest } = report;
  return { ...rest, text: oneLine(report.text), source: at };
}

/**
 * The machine-readable form of a draft, in which a deadline is the day named and `dueExclusive` says that the last
 * day on time is the one before.
 */
export function planJson(draft: PlanDraft) {
  return {
    plan: draft.header,
    tasks: draft.tasks.map(taskJson),
    reports: draft.reports.map(reportJson),
    targets: draft.targets.map(({ text, value, at }) => ({ text: oneLine(text), value, source: at })),
    messages: draft.messages,
  };
}

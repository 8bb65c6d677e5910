import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { Deadline, FrequencyUnit } from "../../core/plan/plan-draft.ts";
import type { CardMode, ReviewTask } from "../../core/plan/plan-review.ts";
import { deadlineNamed, namedDate } from "../../core/plan/review/deadline-words.ts";
import type { TaskValues } from "../../core/plan/review/edit-task.ts";
import { perWords } from "./review-words.ts";

/** The fields of the form, as a person types them; an empty date is no date. */
export interface TaskFormValues {
  title: string;
  leadUnits: string[];
  supportingUnits: string[];
  start: string;
  bound: Deadline["bound"];
  end: string;
  openEnded: boolean;
  count: string;
  per: FrequencyUnit;
  product: string;
  cardMode: CardMode;
}

/** What the form shows of a task. */
export function toForm(task: ReviewTask): TaskFormValues {
  return {
    title: task.title,
    leadUnits: task.leadUnits,
    supportingUnits: task.supportingUnits,
    start: task.start ?? "",
    bound: task.deadline?.bound ?? "on_or_before",
    end: task.deadline ? namedDate(task.deadline) : "",
    openEnded: task.openEnded,
    count: task.frequency ? String(task.frequency.count) : "",
    per: task.frequency?.per ?? "month",
    product: task.product ?? "",
    cardMode: task.cardMode,
  };
}

function asDate(text: string): LocalDate | null {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? (text as LocalDate) : null;
}

function frequencyOf({ count, per }: TaskFormValues, before: ReviewTask["frequency"]): ReviewTask["frequency"] {
  const number = Number.parseInt(count, 10);
  if (!(number >= 1)) return null;
  const same = before?.count === number && before.per === per;
  return same ? before : { text: `${number} lần/${perWords[per]}`, count: Math.min(number, 10_000), per };
}

/** What the form means for a task. */
export function fromForm(form: TaskFormValues, before: ReviewTask): TaskValues {
  const end = asDate(form.end);
  return {
    title: form.title.trim().replace(/\s+/gu, " "),
    leadUnits: form.leadUnits,
    supportingUnits: form.supportingUnits,
    start: asDate(form.start),
    deadline: end && deadlineNamed(end, form.bound),
    openEnded: form.openEnded,
    frequency: frequencyOf(form, before.frequency),
    product: form.product.trim() === "" ? null : form.product.trim(),
    cardMode: form.cardMode,
  };
}

import type { Deadline, Frequency, TaskField } from "../plan-draft.ts";
import type { CardMode, ReviewTask } from "../plan-review.ts";
import type { LocalDate } from "../../calendar/local-date.ts";

/** The values of a task that a person may correct. */
export interface TaskValues {
  title: string;
  leadUnits: string[];
  supportingUnits: string[];
  start: LocalDate | null;
  deadline: Deadline | null;
  openEnded: boolean;
  frequency: Frequency | null;
  product: string | null;
  cardMode: CardMode;
}

/** The field of the reader that each value belongs to. */
const fieldOf: Record<keyof TaskValues, TaskField | null> = {
  title: "title",
  leadUnits: "leadUnits",
  supportingUnits: "supportingUnits",
  start: "time",
  deadline: "time",
  openEnded: "time",
  frequency: "frequency",
  product: "product",
  cardMode: null,
};

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Changes some values of a task. What a person has written is certain, and keeps its place in the document. */
export function editTask(task: ReviewTask, values: Partial<TaskValues>): ReviewTask {
  const fields = { ...task.fields };
  for (const key of Object.keys(values) as (keyof TaskValues)[]) {
    const field = fieldOf[key];
    if (field && !same(values[key], task[key])) fields[field] = { span: task.fields[field]?.span ?? null, certainty: "written" };
  }
  return { ...task, ...values, fields };
}

/** A person has looked at the task and takes it as it stands. */
export function acceptTask(task: ReviewTask): ReviewTask {
  return { ...task, accepted: true };
}

/** A task that a person adds by hand. */
export function blankTask(id: string): ReviewTask {
  return {
    id,
    included: true,
    accepted: true,
    cardMode: "quarterly",
    kind: "row",
    section: "",
    title: "",
    leadUnits: [],
    supportingUnits: [],
    timeText: null,
    start: null,
    deadline: null,
    openEnded: false,
    frequency: null,
    product: null,
    details: null,
    sourceText: "",
    fields: {},
    messages: [],
  };
}

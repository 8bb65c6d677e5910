import type { TextRange } from "../document/document.ts";
import type { TaskDraft, TaskField } from "./plan-draft.ts";

/** Makes every field uncertain that was read from doubtful words: a person compares it with the document. */
export function doubtFields(task: TaskDraft, doubtful: readonly TextRange[]): TaskDraft {
  if (doubtful.length === 0) return task;
  const fields = { ...task.fields };
  for (const field of Object.keys(fields) as TaskField[]) {
    const value = fields[field];
    const span = value?.span;
    if (!span || !doubtful.some((range) => range.block === span.block && range.start < span.end && range.end > span.start)) continue;
    fields[field] = { span, certainty: "uncertain" };
  }
  return { ...task, fields };
}

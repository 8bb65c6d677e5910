import type { TaskField } from "../plan-draft.ts";
import type { ReviewTask } from "../plan-review.ts";
import { cutAtMarks, marksByBlock, type MarkedPiece, type SourceMark } from "./cut-at-marks.ts";

/** What of a task a place of the document stands for: one of its fields, or one of the reader's remarks on it. */
export type TaskMark = TaskField | `message-${number}`;

/** One block of the document with what was read from it. */
export interface ExcerptBlock {
  block: number;
  pieces: MarkedPiece<TaskMark>[];
}

/** So many lines between two marked ones are shown as well, so that the excerpt reads on. */
const bridged = 2;

/** The places of the document that a task was read from, as far as the document has them. */
export function marksOfTask(task: ReviewTask, blocks: readonly string[]): SourceMark<TaskMark>[] {
  const fields = Object.entries(task.fields) as [TaskField, NonNullable<ReviewTask["fields"][TaskField]>][];
  const places = [
    ...fields.map(([field, { span }]) => ({ key: field, span })),
    ...task.messages.map(({ at }, index) => ({ key: `message-${index}` as TaskMark, span: at })),
  ];
  return places.flatMap(({ key, span }) => (span && blocks[span.block] !== undefined ? [{ key, ...span }] : []));
}

/** The blocks a task was read from, cut into marked and unmarked pieces; the source text alone where nothing was marked. */
export function sourceExcerpt(task: ReviewTask, blocks: readonly string[]): ExcerptBlock[] {
  const marks = marksByBlock(marksOfTask(task, blocks));
  if (marks.size === 0) return task.sourceText === "" ? [] : [{ block: -1, pieces: [{ text: task.sourceText, keys: [] }] }];
  const marked = [...marks.keys()].sort((a, b) => a - b);
  const shown = marked.flatMap((block, index) => {
    const next = marked[index + 1] ?? block;
    const between = next - block - 1;
    return [block, ...Array.from({ length: between <= bridged ? Math.max(between, 0) : 0 }, (_, step) => block + 1 + step)];
  });
  return shown.map((block) => ({ block, pieces: cutAtMarks(blocks[block] ?? "", marks.get(block) ?? []) }));
}

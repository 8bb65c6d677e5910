import type { TaskField } from "../plan-draft.ts";
import type { ReviewTask } from "../plan-review.ts";

/** A piece of the source, marked with the field that was read from it. */
interface ExcerptPiece {
  text: string;
  field: TaskField | null;
}

/** One block of the document with what was read from it. */
export interface ExcerptBlock {
  block: number;
  pieces: ExcerptPiece[];
}

interface Mark {
  start: number;
  end: number;
  field: TaskField;
}

function cutAtMarks(text: string, marks: Mark[]): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, text.length);
    // A mark inside an earlier one has nothing left to show.
    if (end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), field: null });
    pieces.push({ text: text.slice(start, end), field: mark.field });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), field: null });
  return pieces;
}

/** The blocks a task was read from, cut into marked and unmarked pieces; the source text alone where nothing was marked. */
export function sourceExcerpt(task: ReviewTask, blocks: readonly string[]): ExcerptBlock[] {
  const marks = new Map<number, Mark[]>();
  for (const [field, read] of Object.entries(task.fields) as [
    TaskField,
    { span: { block: number; start: number; end: number } | null },
  ][]) {
    if (!read.span || blocks[read.span.block] === undefined) continue;
    const { block, start, end } = read.span;
    marks.set(block, [...(marks.get(block) ?? []), { start, end, field }]);
  }
  if (marks.size === 0) return task.sourceText === "" ? [] : [{ block: -1, pieces: [{ text: task.sourceText, field: null }] }];
  return [...marks].sort(([a], [b]) => a - b).map(([block, at]) => ({ block, pieces: cutAtMarks(blocks[block] ?? "", at) }));
}

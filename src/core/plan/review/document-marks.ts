import type { Message, TextSpan } from "../plan-draft.ts";
import { wordsOfMessage } from "../message-sentences.ts";
import type { PlanReview } from "../plan-review.ts";
import { marksByBlock, type SourceMark } from "./cut-at-marks.ts";
import { marksOfTask } from "./source-excerpt.ts";

/** What a place of the document became: part of a task, a duty to report, a target, or a remark of the reader. */
export type DocumentMark = { kind: "task"; taskId: string } | { kind: "report" } | { kind: "target" } | { kind: "remark"; index: number };

/** A remark of the reader, about the document or about one of its tasks. */
export interface Remark {
  message: Message;
  taskId: string | null;
}

/** What the reader left out on purpose; told, but nothing to look at. */
export function notesOf(review: PlanReview): Message[] {
  return review.messages.filter(({ code }) => wordsOfMessage(code).kind === "note");
}

/** Everything that the reader dropped or doubted, in the order of the document; what has no place comes first. */
export function remarksOf(review: PlanReview): Remark[] {
  const all: Remark[] = [
    ...review.messages.filter(({ code }) => wordsOfMessage(code).kind !== "note").map((message) => ({ message, taskId: null })),
    ...review.tasks.flatMap((task) => task.messages.map((message) => ({ message, taskId: task.id }))),
  ];
  const place = ({ message: { at } }: Remark): [number, number] => (at === null ? [-1, 0] : [at.block, at.start]);
  return all
    .map((remark) => ({ remark, at: place(remark) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
    .map(({ remark }) => remark);
}

/** Every place that something was read from, by block. */
export function documentMarks(review: PlanReview, remarks: readonly Remark[]): Map<number, SourceMark<DocumentMark>[]> {
  const { blocks } = review.source;
  const at = (key: DocumentMark, span: TextSpan | null) => (span && blocks[span.block] !== undefined ? [{ key, ...span }] : []);
  return marksByBlock([
    ...review.tasks.flatMap((task) =>
      marksOfTask(task, blocks)
        .filter(({ key }) => !key.startsWith("message-"))
        .map((mark) => ({ ...mark, key: { kind: "task", taskId: task.id } satisfies DocumentMark })),
    ),
    ...review.reports.flatMap((report) => at({ kind: "report" }, report.at)),
    ...review.targets.flatMap((target) => at({ kind: "target" }, target.at)),
    ...remarks.flatMap(({ message }, index) => at({ kind: "remark", index }, message.at)),
  ]);
}

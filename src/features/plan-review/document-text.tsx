import { memo } from "react";
import { cutAtMarks, type MarkedPiece, type SourceMark } from "../../core/plan/review/cut-at-marks.ts";
import type { DocumentMark } from "../../core/plan/review/document-marks.ts";
import { markedWords } from "./marked-words.ts";
import styles from "./document.module.css";

interface DocumentTextProps {
  blocks: readonly string[];
  marks: ReadonlyMap<number, readonly SourceMark<DocumentMark>[]>;
  /** The remark that is spoken of. */
  current: number | null;
  onLook: (taskId: string) => void;
}

/** All blocks of the document; a tap on the words of a task opens it. */
export const DocumentText = memo(function DocumentText({ blocks, marks, current, onLook }: DocumentTextProps) {
  return blocks.map((text, block) => (
    <p key={block} data-block={block} className={styles.block}>
      {cutAtMarks(text, marks.get(block) ?? []).map((piece, index) => (
        <Piece key={index} piece={piece} current={current} onLook={onLook} />
      ))}
    </p>
  ));
});

type PieceProps = { piece: MarkedPiece<DocumentMark> } & Pick<DocumentTextProps, "current" | "onLook">;

function Piece({ piece: { text, keys }, current, onLook }: PieceProps) {
  const words = markedWords(text);
  const remark = keys.find((key) => key.kind === "remark");
  const task = keys.find((key) => key.kind === "task");
  const look = task && (() => onLook(task.taskId));
  if (remark) {
    const here = remark.index === current;
    return (
      <mark className={`${styles.remark} ${here ? styles.here : ""}`} data-remark={remark.index} onClick={look}>
        {words}
      </mark>
    );
  }
  if (task) {
    return (
      <mark className={styles.task} data-task={task.taskId} onClick={look}>
        {words}
      </mark>
    );
  }
  return keys.length > 0 ? <mark className={styles.other}>{words}</mark> : <span>{words}</span>;
}

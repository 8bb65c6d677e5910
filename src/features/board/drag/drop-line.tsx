import { useAtomValue } from "jotai";
import type { CardStatus } from "../../../core/board/card.ts";
import { dragAtoms } from "../../../state/board-drag.ts";
import styles from "./drop-line.module.css";

/** The dashed line where the lifted card will land in a column. */
export function DropLine({ status }: { status: CardStatus }) {
  const line = useAtomValue(dragAtoms[status].line);
  return line === null ? null : (
    <div aria-hidden className={styles.line} data-line={status} style={{ transform: `translateY(${line}px)` }} />
  );
}

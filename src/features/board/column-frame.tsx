import { useAtomValue } from "jotai";
import type { ReactNode } from "react";
import type { CardStatus } from "../../core/board/card.ts";
import { mayMove } from "../../core/board/move-card.ts";
import { formatNumber } from "../../components/date-words.ts";
import { statusNames } from "../../components/status-words.ts";
import { dragAtoms, liftedAtom } from "../../state/board-drag.ts";
import styles from "./board.module.css";

/** A column with its name and count; while a card is lifted it shows whether that may go here. */
export function ColumnFrame({ status, count, children }: { status: CardStatus; count: number; children: ReactNode }) {
  const lifted = useAtomValue(liftedAtom);
  const over = useAtomValue(dragAtoms[status].over);
  return (
    <section
      className={styles.column}
      aria-label={`${statusNames[status]}, ${count} thẻ`}
      data-column={status}
      data-drop={lifted === null ? undefined : mayMove(lifted, status) ? "open" : "closed"}
      data-over={over && lifted?.status !== status}
    >
      <h2 className={styles.columnName} data-status={status}>
        {statusNames[status]}
        <span>{formatNumber(count)}</span>
      </h2>
      {children}
    </section>
  );
}

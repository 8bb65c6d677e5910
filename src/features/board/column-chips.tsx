import type { Board } from "../../core/board/board.ts";
import { cardStatuses, type Card } from "../../core/board/card.ts";
import { ColumnChip } from "./column-chip.tsx";
import styles from "./board.module.css";

interface ColumnChipsProps {
  board: Board;
  visible: number;
  /** The card that hangs on the finger, if any. */
  lifted: Card | null;
  onChoose: (index: number) => void;
}

/** The columns' names and counts: a tap shows the column, a card can be dropped on each. */
export function ColumnChips({ board, visible, lifted, onChoose }: ColumnChipsProps) {
  return (
    <div className={styles.chips} role="group" aria-label="Cột của bảng">
      {cardStatuses.map((status, index) => (
        <ColumnChip
          key={status}
          status={status}
          count={board.columns[status].count}
          chosen={index === visible}
          lifted={lifted}
          onClick={() => onChoose(index)}
        />
      ))}
    </div>
  );
}

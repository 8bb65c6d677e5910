import type { Board } from "../../core/board/board.ts";
import { cardStatuses } from "../../core/board/card.ts";
import { ColumnChip } from "./column-chip.tsx";
import type { BoardOnScreen } from "./drag/board-on-screen.ts";
import styles from "./board.module.css";

interface ColumnChipsProps {
  board: Board;
  visible: number;
  screen: BoardOnScreen;
  onChoose: (index: number) => void;
}

/** The columns' names and counts: a tap shows the column, a card can be dropped on each. */
export function ColumnChips({ board, visible, screen, onChoose }: ColumnChipsProps) {
  return (
    <div className={styles.chips} role="group" aria-label="Cột của bảng">
      {cardStatuses.map((status, index) => (
        <ColumnChip
          key={status}
          status={status}
          count={board.columns[status].count}
          chosen={index === visible}
          screen={screen}
          onClick={() => onChoose(index)}
        />
      ))}
    </div>
  );
}

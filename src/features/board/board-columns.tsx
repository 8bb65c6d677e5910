import { useRef, useState } from "react";
import { DndContext, DragOverlay } from "@dnd-kit/core";
import type { Board } from "../../core/board/board.ts";
import { cardStatuses } from "../../core/board/card.ts";
import { CardTile } from "../../components/card-tile.tsx";
import type { BoardActs } from "./board-acts.ts";
import { ColumnChips } from "./column-chips.tsx";
import { ColumnView } from "./column-view.tsx";
import { announcements, instructions } from "./drag-words.ts";
import { findDropPlace } from "./find-drop-place.ts";
import { useCardDrag } from "./use-card-drag.ts";
import { useVisibleColumn } from "./use-visible-column.ts";
import styles from "./board.module.css";

type BoardColumnsProps = { board: Board } & Omit<BoardActs, "onOpenOverdue" | "onOpenExtensions">;

/** Four columns: side by side on a wide screen, one at a time on a phone, where they are swiped or chosen by a chip. */
export function BoardColumns({ board, onMove, onForbidden, onOpenCard, onMenu }: BoardColumnsProps) {
  const strip = useRef<HTMLDivElement>(null);
  const { visible, show, onScroll } = useVisibleColumn(strip, firstColumn(board));
  const { lifted, sensors, handlers } = useCardDrag(board, onMove, onForbidden);
  const [id] = useState("board");

  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={findDropPlace}
      accessibility={{ announcements, screenReaderInstructions: instructions }}
      autoScroll={{ threshold: { x: 0.06, y: 0.16 } }}
      {...handlers}
    >
      <ColumnChips board={board} visible={visible} lifted={lifted} onChoose={show} />
      <div ref={strip} className={styles.columns} data-dragging={lifted !== null} onScroll={onScroll}>
        {cardStatuses.map((status) => (
          <ColumnView
            key={status}
            status={status}
            column={board.columns[status]}
            quarter={board.quarter}
            today={board.today}
            lifted={lifted}
            onOpenCard={onOpenCard}
            onMenu={onMenu}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>{lifted && <CardTile card={lifted} today={board.today} drag="lifted" />}</DragOverlay>
    </DndContext>
  );
}

/** On a phone the board opens where the work is: in the first column that has cards, preferring what is being done. */
function firstColumn({ columns }: Board): number {
  if (columns.doing.count > 0) return cardStatuses.indexOf("doing");
  const first = cardStatuses.findIndex((status) => columns[status].count > 0);
  return Math.max(0, first);
}

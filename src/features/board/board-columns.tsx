import { useMemo, useRef, useState } from "react";
import { DndContext, DragOverlay } from "@dnd-kit/core";
import { useAtomValue } from "jotai";
import type { Board } from "../../core/board/board.ts";
import { cardStatuses } from "../../core/board/card.ts";
import { liftedAtom } from "../../state/board-drag.ts";
import type { BoardActs } from "./board-acts.ts";
import { ColumnChips } from "./column-chips.tsx";
import { ColumnView } from "./column-view.tsx";
import { BoardOnScreen } from "./drag/board-on-screen.ts";
import { DragArea, LiftedCard } from "./drag/drag-area.tsx";
import { instructions } from "./drag/drag-words.ts";
import { useCardDrag } from "./drag/use-card-drag.ts";
import { useEdges } from "./drag/use-edges.ts";
import { useVisibleColumn } from "./use-visible-column.ts";
import { useWide } from "./use-wide.ts";
import styles from "./board.module.css";

type BoardColumnsProps = { board: Board } & Omit<BoardActs, "onOpenOverdue" | "onOpenExtensions">;

/** Four columns: side by side on a wide screen, one at a time on a phone, where they are swiped or chosen by a chip. */
export function BoardColumns({ board, onMove, onForbidden, onOpenCard, onMenu }: BoardColumnsProps) {
  const strip = useRef<HTMLDivElement | null>(null);
  const [screen] = useState(() => new BoardOnScreen());
  const { visible, show, onScroll } = useVisibleColumn(strip, firstColumn(board));
  const { sensors, announcements, measure, handlers, heldAt, land } = useCardDrag({ board, screen, strip, onMove, onForbidden });
  const lifted = useAtomValue(liftedAtom);
  const wide = useWide();
  useEdges(screen, lifted !== null, heldAt, land);

  return (
    <DndContext
      id="board"
      sensors={sensors}
      accessibility={{ announcements, screenReaderInstructions: instructions, restoreFocus: false }}
      autoScroll={false}
      measuring={useMemo(() => ({ draggable: { measure } }), [measure])}
      {...handlers}
    >
      <ColumnChips board={board} visible={visible} screen={screen} onChoose={show} />
      <DragArea areaRef={strip} className={styles.columns} data-dragging={lifted !== null} onScroll={onScroll}>
        {cardStatuses.map((status, index) => (
          <ColumnView
            key={status}
            status={status}
            column={board.columns[status]}
            quarter={board.quarter}
            today={board.today}
            screen={screen}
            // On a phone the columns beside the one in sight are drawn too, so that they are there when one swipes.
            near={wide || Math.abs(index - visible) <= 1}
            onOpenCard={onOpenCard}
            onMenu={onMenu}
          />
        ))}
      </DragArea>
      <DragOverlay dropAnimation={null}>
        <LiftedCard today={board.today} />
      </DragOverlay>
    </DndContext>
  );
}

/** On a phone the board opens where the work is: in the first column that has cards, preferring what is being done. */
function firstColumn({ columns }: Board): number {
  if (columns.doing.count > 0) return cardStatuses.indexOf("doing");
  const first = cardStatuses.findIndex((status) => columns[status].count > 0);
  return Math.max(0, first);
}

import { useEffect, useMemo, useRef, useState } from "react";
import { DndContext, DragOverlay } from "@dnd-kit/core";
import { useAtomValue, useSetAtom } from "jotai";
import type { Board } from "../../core/board/board.ts";
import { findInGroups } from "../../core/board/board-groups.ts";
import { cardStatuses, type Card } from "../../core/board/card.ts";
import { findCard } from "../../core/board/place-card.ts";
import { groupsAtom, reloadGroupsAtom } from "../../state/board-groups.ts";
import { boardQuestionAtom } from "../../state/board.ts";
import { liftedAtom } from "../../state/board-drag.ts";
import { useSettled } from "../../components/use-settled.ts";
import type { BoardActs } from "./board-acts.ts";
import { ColumnChips } from "./column-chips.tsx";
import { ColumnView } from "./column-view.tsx";
import { GroupedColumn } from "./grouped-column.tsx";
import { BoardOnScreen } from "./drag/board-on-screen.ts";
import { DragArea, LiftedCard } from "./drag/drag-area.tsx";
import { instructions } from "./drag/drag-words.ts";
import { useCardDrag } from "./drag/use-card-drag.ts";
import { useEdges } from "./drag/use-edges.ts";
import { useVisibleColumn } from "./use-visible-column.ts";
import { useWide } from "./use-wide.ts";
import styles from "./board.module.css";

type BoardColumnsProps = { board: Board; grouped: boolean } & Omit<BoardActs, "onOpenOverdue">;

/** Four columns: side by side on a wide screen, one at a time on a phone, where they are swiped or chosen by a chip. */
export function BoardColumns({ board, grouped, onMove, onForbidden, onOpenCard, onMenu }: BoardColumnsProps) {
  const strip = useRef<HTMLDivElement | null>(null);
  const [screen] = useState(() => new BoardOnScreen());
  const { visible, show, onScroll } = useVisibleColumn(strip, firstColumn(board));
  const find = useFind(board, grouped);
  const { sensors, announcements, measure, handlers, heldAt, land } = useCardDrag({ find, screen, strip, onMove, onForbidden });
  const lifted = useAtomValue(liftedAtom);
  const wide = useWide();
  const settled = useSettled();
  const Column = grouped ? GroupedColumn : ColumnView;
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
          <Column
            key={status}
            status={status}
            column={board.columns[status]}
            quarter={board.quarter}
            today={board.today}
            screen={screen}
            // On a phone the columns beside the one in sight are drawn too, so that they are there when one swipes: but after it.
            near={wide || Math.abs(index - visible) <= (settled ? 1 : 0)}
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

/** How to find a card of the board as it is shown. In groups it is asked for whenever something else is chosen. */
function useFind(board: Board, grouped: boolean): (cardId: string) => Card | null {
  const groups = useAtomValue(groupsAtom);
  const question = useAtomValue(boardQuestionAtom);
  const reload = useSetAtom(reloadGroupsAtom);
  useEffect(() => {
    if (grouped && question !== null) void reload();
  }, [grouped, question, reload]);
  if (!grouped) return (cardId) => findCard(board, cardId);
  return (cardId) => (groups.status === "ready" ? findInGroups(groups.value, cardId) : null);
}

/** On a phone the board opens where the work is: in the first column that has cards, preferring what is being done. */
function firstColumn({ columns }: Board): number {
  if (columns.doing.count > 0) return cardStatuses.indexOf("doing");
  const first = cardStatuses.findIndex((status) => columns[status].count > 0);
  return Math.max(0, first);
}

import { useAtomValue, useSetAtom } from "jotai";
import { type ReactNode, useEffect, useRef } from "react";
import type { BoardColumn } from "../../core/board/board.ts";
import type { Card, CardStatus } from "../../core/board/card.ts";
import { mayMove } from "../../core/board/move-card.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { formatNumber } from "../../components/date-words.ts";
import { statusNames } from "../../components/status-words.ts";
import { liftedAtom } from "../../state/board-drag.ts";
import { loadPageAtom, pagingAtom } from "../../state/board-pages.ts";
import { BoardCard } from "./board-card.tsx";
import type { BoardOnScreen } from "./drag/board-on-screen.ts";
import { DropLine } from "./drag/drop-line.tsx";
import { EmptyColumn } from "./empty-column.tsx";
import { useColumnRows } from "./use-column-rows.ts";
import styles from "./board.module.css";

interface ColumnViewProps {
  status: CardStatus;
  column: BoardColumn;
  quarter: LocalDate;
  today: LocalDate;
  screen: BoardOnScreen;
  /** Whether it is in sight, or beside what is. */
  near: boolean;
  onOpenCard: (card: Card) => void;
  onMenu: (card: Card) => void;
}

/** One column. Only the cards in sight are drawn; the next page comes before the end is reached. */
export function ColumnView({ status, column, quarter, today, screen, near, onOpenCard, onMenu }: ColumnViewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const liftedId = useAtomValue(liftedAtom)?.id ?? null;
  const { rows, last, containerRef, measure, getExtents, onScroll } = useColumnRows({
    name: `${quarter} ${status}`,
    scroller,
    cards: column.cards,
    liftedId,
    near,
  });
  const loadPage = useSetAtom(loadPageAtom);
  const paging = useAtomValue(pagingAtom).has(status);
  const hasMore = column.count > column.cards.length;

  useEffect(() => {
    if (hasMore && near && last >= column.cards.length - 8) void loadPage(status);
  }, [hasMore, near, last, column.cards.length, loadPage, status]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const indexOf = (cardId: string) => column.cards.findIndex(({ id }) => id === cardId);
    screen.columns.set(status, { scroller: element, rows: getExtents, indexOf });
    return () => void screen.columns.delete(status);
  }, [screen, status, getExtents, column.cards]);

  return (
    <ColumnFrame status={status} count={column.count}>
      <div ref={scroller} className={styles.scroller} tabIndex={-1} onScroll={onScroll}>
        {column.cards.length === 0 && <EmptyColumn status={status} />}
        <div ref={containerRef} className={styles.rows}>
          {rows.map(({ index, card }) => (
            <div key={card.id} ref={measure} data-index={index} className={styles.row}>
              <BoardCard card={card} today={today} lifted={card.id === liftedId} onOpenCard={onOpenCard} onMenu={onMenu} />
            </div>
          ))}
          <DropLine status={status} />
        </div>
        {hasMore && (
          <p className={styles.more}>{paging ? "Đang tải thêm" : `Còn ${formatNumber(column.count - column.cards.length)} thẻ`}</p>
        )}
      </div>
    </ColumnFrame>
  );
}

/** A column with its name and count; while a card is lifted it shows whether that may go here. */
export function ColumnFrame({ status, count, children }: { status: CardStatus; count: number; children: ReactNode }) {
  const lifted = useAtomValue(liftedAtom);
  return (
    <section
      className={styles.column}
      aria-label={`${statusNames[status]}, ${count} thẻ`}
      data-column={status}
      data-drop={lifted === null ? undefined : mayMove(lifted, status) ? "open" : "closed"}
    >
      <h2 className={styles.columnName} data-status={status}>
        {statusNames[status]}
        <span>{formatNumber(count)}</span>
      </h2>
      {children}
    </section>
  );
}

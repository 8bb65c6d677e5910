import { useAtomValue, useSetAtom } from "jotai";
import { useEffect, useMemo, useRef } from "react";
import type { BoardColumn } from "../../core/board/board.ts";
import type { Card, CardStatus } from "../../core/board/card.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { formatNumber } from "../../components/date-words.ts";
import { liftedAtom } from "../../state/board-drag.ts";
import { loadPageAtom, pagingAtom } from "../../state/board-pages.ts";
import { BoardCard } from "./board-card.tsx";
import { ColumnFrame } from "./column-frame.tsx";
import type { BoardOnScreen } from "./drag/board-on-screen.ts";
import { DropLine } from "./drag/drop-line.tsx";
import { EmptyColumn } from "./empty-column.tsx";
import { useColumnRows } from "./use-column-rows.ts";
import styles from "./board.module.css";

export interface ColumnViewProps {
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
  const { cards, count } = column;
  const pinned = useMemo(() => (liftedId === null ? -1 : cards.findIndex(({ id }) => id === liftedId)), [cards, liftedId]);
  const { shown, last, containerRef, measure, getExtents, onScroll } = useColumnRows({
    name: `${quarter} ${status}`,
    scroller,
    rows: cards,
    keyOf: ({ id }) => id,
    pinned,
    near,
  });
  const loadPage = useSetAtom(loadPageAtom);
  const paging = useAtomValue(pagingAtom).has(status);
  const hasMore = count > cards.length;

  useEffect(() => {
    if (hasMore && near && last >= cards.length - 8) void loadPage(status);
  }, [hasMore, near, last, cards.length, loadPage, status]);

  useEffect(() => {
    if (scroller.current === null) return;
    const indexOf = (cardId: string) => cards.findIndex(({ id }) => id === cardId);
    screen.columns.set(status, { scroller: scroller.current, rows: getExtents, indexOf });
    return () => void screen.columns.delete(status);
  }, [screen, status, getExtents, cards]);

  return (
    <ColumnFrame status={status} count={count}>
      <div ref={scroller} className={styles.scroller} tabIndex={-1} onScroll={onScroll}>
        {cards.length === 0 && <EmptyColumn status={status} />}
        <div ref={containerRef} className={styles.rows}>
          {shown.map(({ index, row: card }) => (
            <div key={card.id} ref={measure} data-index={index} className={styles.row}>
              <BoardCard card={card} today={today} lifted={card.id === liftedId} onOpenCard={onOpenCard} onMenu={onMenu} />
            </div>
          ))}
          <DropLine status={status} />
        </div>
        {hasMore && <p className={styles.more}>{paging ? "Đang tải thêm" : `Còn ${formatNumber(count - cards.length)} thẻ`}</p>}
      </div>
    </ColumnFrame>
  );
}

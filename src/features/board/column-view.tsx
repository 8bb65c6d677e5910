import { useDroppable } from "@dnd-kit/core";
import { useAtomValue, useSetAtom } from "jotai";
import { useEffect, useRef } from "react";
import type { BoardColumn } from "../../core/board/board.ts";
import type { Card, CardStatus } from "../../core/board/card.ts";
import { mayMove } from "../../core/board/move-card.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { formatNumber } from "../../components/date-words.ts";
import { statusNames } from "../../components/status-words.ts";
import { loadPageAtom, pagingAtom } from "../../state/board-pages.ts";
import { DraggableCard } from "./draggable-card.tsx";
import type { DropPlace } from "./drop-place.ts";
import { EmptyColumn } from "./empty-column.tsx";
import { useColumnRows } from "./use-column-rows.ts";
import styles from "./board.module.css";

interface ColumnViewProps {
  status: CardStatus;
  column: BoardColumn;
  quarter: LocalDate;
  today: LocalDate;
  lifted: Card | null;
  onOpenCard: (card: Card) => void;
  onMenu: (card: Card) => void;
}

/** One column. Only the cards in sight are drawn; the next page comes before the end is reached. */
export function ColumnView({ status, column, quarter, today, lifted, onOpenCard, onMenu }: ColumnViewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, height, measure, last, onScroll } = useColumnRows({
    name: `${quarter} ${status}`,
    scroller,
    cards: column.cards,
    liftedId: lifted?.id ?? null,
  });
  const loadPage = useSetAtom(loadPageAtom);
  const paging = useAtomValue(pagingAtom).has(status);
  const place: DropPlace = { kind: "column", status, index: column.cards.length };
  const { setNodeRef } = useDroppable({ id: `column-${status}`, data: { place } });
  const hasMore = column.count > column.cards.length;

  useEffect(() => {
    if (hasMore && last >= column.cards.length - 8) void loadPage(status);
  }, [hasMore, last, column.cards.length, loadPage, status]);

  return (
    <section
      ref={setNodeRef}
      className={styles.column}
      aria-label={`${statusNames[status]}, ${column.count} thẻ`}
      data-column={status}
      data-drop={lifted === null ? undefined : mayMove(lifted, status) ? "open" : "closed"}
    >
      <h2 className={styles.columnName} data-status={status}>
        {statusNames[status]}
        <span>{formatNumber(column.count)}</span>
      </h2>
      <div ref={scroller} className={styles.scroller} tabIndex={-1} onScroll={onScroll}>
        {column.cards.length === 0 && <EmptyColumn status={status} />}
        <div className={styles.rows} style={{ height }}>
          {rows.map(({ index, start, card }) => (
            <div key={card.id} ref={measure} data-index={index} className={styles.row} style={{ transform: `translateY(${start}px)` }}>
              <DraggableCard card={card} index={index} today={today} onOpenCard={onOpenCard} onMenu={onMenu} />
            </div>
          ))}
        </div>
        {hasMore && (
          <p className={styles.more}>{paging ? "Đang tải thêm" : `Còn ${formatNumber(column.count - column.cards.length)} thẻ`}</p>
        )}
      </div>
    </section>
  );
}

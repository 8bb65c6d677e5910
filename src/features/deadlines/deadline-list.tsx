import { useSetAtom } from "jotai";
import { type RefObject, useEffect, useMemo } from "react";
import type { Card } from "../../core/board/card.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { CardTile } from "../../components/card-tile.tsx";
import { Chip } from "../../components/chip.tsx";
import { formatNumber } from "../../components/date-words.ts";
import { statusShortNames, statusTones } from "../../components/status-words.ts";
import { type DeadlineList as List, loadDeadlinesAtom } from "../../state/find/deadlines.ts";
import { rowsOfDeadlines } from "./deadline-rows.ts";
import { stretchNames } from "./stretch-names.ts";
import { useDeadlineRows } from "./use-deadline-rows.ts";
import styles from "./deadlines.module.css";

interface DeadlineListProps {
  /** Which list it is, so that coming back shows the place one left. */
  name: string;
  list: List;
  today: LocalDate;
  scroller: RefObject<HTMLDivElement>;
  onOpenCard: (card: Card) => void;
  onMenu: (card: Card) => void;
}

/** The cards in sight under their headings; further ones are asked for before the end is reached. */
export function DeadlineList({ name, list, today, scroller, onOpenCard, onMenu }: DeadlineListProps) {
  const load = useSetAtom(loadDeadlinesAtom);
  const rows = useMemo(() => rowsOfDeadlines(list.items, list.groups), [list]);
  const { shown, height, measure, last, onScroll } = useDeadlineRows(name, scroller, rows);
  const nearEnd = list.more && last >= rows.length - 10;

  useEffect(() => {
    if (nearEnd) void load("more");
  }, [nearEnd, load, rows.length]);

  return (
    <div ref={scroller} className={styles.scroller} onScroll={onScroll} data-list="deadlines">
      <div className={styles.rows} style={{ height }}>
        {shown.map(({ key, index, start, row }) => (
          <div key={key} ref={measure} data-index={index} className={styles.row} style={{ transform: `translateY(${start}px)` }}>
            {"card" in row ? (
              <CardTile
                card={row.card}
                today={today}
                mark={<Chip tone={statusTones[row.card.status]}>{statusShortNames[row.card.status]}</Chip>}
                onOpen={() => onOpenCard(row.card)}
                onMenu={() => onMenu(row.card)}
              />
            ) : (
              <h2 className={row.heading === "late" ? `${styles.heading} ${styles.late}` : styles.heading}>
                {stretchNames[row.heading]}
                <span>
                  {formatNumber(row.count)}
                  <span className="visually-hidden"> việc</span>
                </span>
              </h2>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

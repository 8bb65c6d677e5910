import type { BoardColumn } from "../../core/board/board.ts";
import type { Card } from "../../core/board/card.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { CardTile } from "../../components/card-tile.tsx";
import { Chip } from "../../components/chip.tsx";
import { formatNumber } from "../../components/date-words.ts";
import { statusShortNames, statusTones } from "../../components/status-words.ts";
import type { WorkList } from "../../state/my-work.ts";
import { QuickCheckIn } from "./quick-check-in.tsx";
import styles from "./my-work.module.css";

interface WorkSectionProps {
  list: WorkList;
  column: BoardColumn;
  today: LocalDate;
  onOpenCard: (card: Card) => void;
  onMenu: (card: Card) => void;
}

const names: Record<WorkList, string> = { overdue: "Quá hạn", thisWeek: "Tuần này", thisQuarter: "Quý này", later: "Sau đó" };

/** One list of the person's work. What is empty says so only for this week, where it is good news. */
export function WorkSection({ list, column, today, onOpenCard, onMenu }: WorkSectionProps) {
  if (column.count === 0 && list !== "thisWeek") return null;
  const hidden = column.count - column.cards.length;
  return (
    <section className={styles.section} aria-label={names[list]}>
      <h2 className={`${styles.name} ${list === "overdue" ? styles.late : ""}`}>
        {names[list]}
        <span>{formatNumber(column.count)}</span>
      </h2>
      {column.count === 0 && <p className={styles.calm}>Tuần này không có việc đến hạn.</p>}
      {column.cards.map((card) => (
        <CardTile
          key={card.id}
          card={card}
          today={today}
          className={list === "overdue" ? styles.pressing : undefined}
          mark={<Chip tone={statusTones[card.status]}>{statusShortNames[card.status]}</Chip>}
          action={card.can.checkIn && card.expectedCount !== null && <QuickCheckIn card={card} />}
          onOpen={() => onOpenCard(card)}
          onMenu={() => onMenu(card)}
        />
      ))}
      {hidden > 0 && <p className={styles.calm}>{`Còn ${formatNumber(hidden)} việc nữa, xem trên bảng.`}</p>}
    </section>
  );
}

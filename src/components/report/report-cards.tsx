import type { LocalDate } from "../../core/calendar/local-date.ts";
import { describeDeadline } from "../../core/board/deadline-words.ts";
import type { ReportCard } from "../../core/report/report-request.ts";
import { Chip } from "../chip.tsx";
import { statusShortNames, statusTones } from "../status-words.ts";
import styles from "./report.module.css";

/** So many stand open; more are folded. */
const fewCards = 3;

/** The unit's tasks that a report covers, with how each stands; folded when there are many. */
export function ReportCards({ cards, today }: { cards: readonly ReportCard[]; today: LocalDate }) {
  if (cards.length === 0) return <p className={styles.calm}>Kỳ này đơn vị không có nhiệm vụ nào trên bảng.</p>;
  const list = (
    <ul className={styles.cards}>
      {cards.map((card) => (
        <li key={card.id}>
          <span className={styles.cardTitle}>{`#${card.number} ${card.title}`}</span>
          <CardMarks card={card} today={today} />
        </li>
      ))}
    </ul>
  );
  if (cards.length <= fewCards) return list;
  return (
    <details className={styles.fold}>
      <summary>{`Xem ${cards.length} nhiệm vụ`}</summary>
      {list}
    </details>
  );
}

function CardMarks({ card, today }: { card: ReportCard; today: LocalDate }) {
  const deadline = describeDeadline(card, today);
  return (
    <span className={styles.marks}>
      {card.status !== "done" && <Chip tone={statusTones[card.status]}>{statusShortNames[card.status]}</Chip>}
      <Chip tone={deadline.tone}>{deadline.text}</Chip>
      {card.expectedCount !== null && <span className={styles.calm}>{`${card.doneCount}/${card.expectedCount} lần`}</span>}
    </span>
  );
}

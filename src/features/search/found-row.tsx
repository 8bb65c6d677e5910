import { Building2, MessageSquare } from "lucide-react";
import type { FoundCard } from "../../core/board/found-card.ts";
import { describeDeadline } from "../../core/board/deadline-words.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { Chip } from "../../components/chip.tsx";
import { formatQuarter } from "../../components/date-words.ts";
import { MarkedText } from "../../components/marked-text.tsx";
import { statusShortNames, statusTones } from "../../components/status-words.ts";
import tile from "../../components/tile.module.css";
import styles from "./search.module.css";

interface FoundRowProps {
  found: FoundCard;
  words: readonly string[];
  today: LocalDate;
  onOpen: () => void;
}

/** One card that was found, and where. */
export function FoundRow({ found: { card, byNumber, units, comment }, words, today, onOpen }: FoundRowProps) {
  const deadline = describeDeadline(card, today);
  return (
    <article className={tile.tile} data-card={card.number}>
      <div className={styles.head}>
        <Chip tone={deadline.tone}>{deadline.text}</Chip>
        <Chip tone={statusTones[card.status]}>{statusShortNames[card.status]}</Chip>
        <span className={styles.number}>
          {byNumber ? <mark>{`#${card.number}`}</mark> : `#${card.number}`}
          {` · ${formatQuarter(card.quarter)}`}
        </span>
      </div>
      <h2 className={tile.title}>
        <button type="button" className={tile.open} onClick={onOpen}>
          <MarkedText text={card.title} words={words} />
        </button>
      </h2>
      {units.length > 0 ? (
        units.map((name) => (
          <p key={name} className={styles.where}>
            <Building2 aria-hidden size={16} />
            <span>
              <span className="visually-hidden">Đơn vị: </span>
              <MarkedText text={name} words={words} />
            </span>
          </p>
        ))
      ) : (
        <p className={styles.unit}>{card.leadUnit?.name ?? "Chưa rõ đơn vị chủ trì"}</p>
      )}
      {comment !== null && (
        <p className={styles.where}>
          <MessageSquare aria-hidden size={16} />
          <span>
            <strong>{comment.person === null ? "Ý kiến: " : `${comment.person}: `}</strong>
            <MarkedText text={comment.excerpt} words={words} />
          </span>
        </p>
      )}
    </article>
  );
}

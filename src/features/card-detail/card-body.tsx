import type { CardDetail } from "../../core/board/card.ts";
import { describeDeadline } from "../../core/board/deadline-words.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { Chip } from "../../components/chip.tsx";
import { formatQuarter } from "../../components/date-words.ts";
import { statusNames, statusTones } from "../../components/status-words.ts";
import { WaitingMark } from "../../components/waiting-mark.tsx";
import { CardExtension } from "./card-extension.tsx";
import { CardFacts } from "./card-facts.tsx";
import { CardHistory } from "./card-history.tsx";
import { CardSource } from "./card-source.tsx";
import { CheckInPanel } from "./check-in-panel.tsx";
import { CommentsPanel } from "./comments-panel.tsx";
import { FilesPanel } from "./files-panel.tsx";
import { StepsPanel } from "./steps-panel.tsx";
import styles from "./card-detail.module.css";

/** Everything about a card, what is asked most often first. */
export function CardBody({ card, today }: { card: CardDetail; today: LocalDate }) {
  const deadline = describeDeadline(card, today);
  return (
    <>
      <h2 className={styles.title}>{card.title}</h2>
      <div className={styles.chips}>
        <Chip tone={deadline.tone}>{[deadline.text, deadline.date].filter(Boolean).join(" · ")}</Chip>
        <Chip tone={statusTones[card.status]}>{statusNames[card.status]}</Chip>
        <Chip tone="idle">{formatQuarter(card.quarter)}</Chip>
        <WaitingMark cardId={card.id} />
        {card.extensionCount > 0 && <Chip tone="idle">{`Đã lùi hạn ${card.extensionCount} lần`}</Chip>}
      </div>
      <CardExtension card={card} />
      {card.expectedCount !== null && <CheckInPanel card={card} expected={card.expectedCount} />}
      <CardFacts card={card} />
      <StepsPanel card={card} />
      <CommentsPanel card={card} />
      <FilesPanel card={card} />
      <CardSource card={card} />
      <CardHistory history={card.history} />
    </>
  );
}

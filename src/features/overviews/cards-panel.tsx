import type { Card } from "../../core/board/card.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { SomeCards } from "../../core/overview/plan-overview.ts";
import { CardTile } from "../../components/card-tile.tsx";
import { Chip, type Tone } from "../../components/chip.tsx";
import { formatNumber, formatQuarter } from "../../components/date-words.ts";
import { LinkButton } from "../../components/link-button.tsx";
import { Panel } from "../../components/panel.tsx";
import styles from "./overviews.module.css";

interface CardsPanelProps {
  title: string;
  tone: Tone;
  found: SomeCards;
  today: LocalDate;
  /** Said where there is none. */
  empty: string;
  /** Where all of them are; offered where there are more. */
  all: string;
  onOpen: (card: Card) => void;
}

/** Some cards that want attention, and how many there are. */
export function CardsPanel({ title, tone, found, today, empty, all, onOpen }: CardsPanelProps) {
  return (
    <Panel title={title} aside={<Chip tone={found.count > 0 ? tone : "done"}>{`${formatNumber(found.count)} thẻ`}</Chip>}>
      {found.count === 0 ? (
        <p className={styles.note}>{empty}</p>
      ) : (
        <div className={styles.tiles}>
          {found.cards.map((card) => (
            <CardTile key={card.id} card={card} today={today} aside={formatQuarter(card.quarter)} onOpen={() => onOpen(card)} />
          ))}
        </div>
      )}
      {found.count > found.cards.length && (
        <LinkButton to={all} kind="soft">
          {`Xem cả ${formatNumber(found.count)} thẻ`}
        </LinkButton>
      )}
    </Panel>
  );
}

import { memo } from "react";
import type { Card } from "../../core/board/card.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { CardTile } from "../../components/card-tile.tsx";

interface BoardCardProps {
  card: Card;
  today: LocalDate;
  /** The card was lifted from here. */
  lifted: boolean;
  onOpenCard: (card: Card) => void;
  onMenu: (card: Card) => void;
}

/** A card in a column; drawn anew only when it has changed. */
export const BoardCard = memo(function BoardCard({ card, today, lifted, onOpenCard, onMenu }: BoardCardProps) {
  return (
    <CardTile
      card={card}
      today={today}
      drag={lifted ? "left" : undefined}
      data-card-id={card.id}
      onOpen={() => onOpenCard(card)}
      onMenu={() => onMenu(card)}
    />
  );
});

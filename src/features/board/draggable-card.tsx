import { useDraggable, useDroppable } from "@dnd-kit/core";
import { useCallback } from "react";
import type { Card } from "../../core/board/card.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { CardTile } from "../../components/card-tile.tsx";
import type { DropPlace } from "./drop-place.ts";
import { isBehind } from "./is-behind.ts";
import styles from "./board.module.css";

interface DraggableCardProps {
  card: Card;
  index: number;
  today: LocalDate;
  onOpenCard: (card: Card) => void;
  onMenu: (card: Card) => void;
}

/** A card that can be lifted, and before or behind which another can be put. */
export function DraggableCard({ card, index, today, onOpenCard, onMenu }: DraggableCardProps) {
  const place: DropPlace = { kind: "card", status: card.status, index };
  const drag = useDraggable({ id: card.id, data: { number: card.number } });
  const drop = useDroppable({ id: `card-${card.id}`, data: { place } });
  const { setNodeRef: setDragNode } = drag;
  const { setNodeRef: setDropNode } = drop;
  const tileRef = useCallback(
    (element: HTMLElement | null) => {
      setDragNode(element);
      setDropNode(element);
    },
    [setDragNode, setDropNode],
  );
  const target = drop.isOver && drop.active !== null && drop.active.id !== card.id;
  const side = target
    ? isBehind({ active: drop.active as NonNullable<typeof drop.active>, over: drop.over })
      ? "behind"
      : "before"
    : undefined;

  return (
    <div className={styles.place} data-side={side}>
      <CardTile
        card={card}
        today={today}
        tileRef={tileRef}
        titleRef={drag.setActivatorNodeRef}
        drag={drag.isDragging ? "left" : undefined}
        onOpen={() => onOpenCard(card)}
        onMenu={() => onMenu(card)}
        {...drag.listeners}
      />
    </div>
  );
}

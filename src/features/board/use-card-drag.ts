import { type DragEndEvent, type DragStartEvent, KeyboardSensor, MouseSensor, TouchSensor, useSensor, useSensors } from "@dnd-kit/core";
import { useSetAtom } from "jotai";
import { useState } from "react";
import type { Board } from "../../core/board/board.ts";
import type { Card, CardStatus } from "../../core/board/card.ts";
import { mayMove } from "../../core/board/move-card.ts";
import { findCard } from "../../core/board/place-card.ts";
import { buzzAtom } from "../../state/buzz.ts";
import { readPlace } from "./drop-place.ts";
import { isBehind } from "./is-behind.ts";
import { nextPlaceCoordinates } from "./next-place-coordinates.ts";

/** A finger rests this long on a card to lift it; before that it scrolls. */
const longPressMs = 240;

/** Lifting and dropping cards. A drop that is not allowed is explained and changes nothing. */
export function useCardDrag(
  board: Board,
  onMove: (card: Card, to: CardStatus, index?: number) => void,
  onForbidden: (card: Card, to: CardStatus) => void,
) {
  const buzz = useSetAtom(buzzAtom);
  const [liftedId, setLiftedId] = useState<string | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: longPressMs, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      keyboardCodes: { start: ["Space"], cancel: ["Escape"], end: ["Space", "Enter"] },
      coordinateGetter: nextPlaceCoordinates,
    }),
  );

  function drop(event: DragEndEvent): void {
    setLiftedId(null);
    const card = findCard(board, String(event.active.id));
    const place = readPlace(event.over?.data.current);
    if (card === null || place === null) return;
    if (!mayMove(card, place.status)) {
      if (place.status !== card.status || card.can.moveTo.length === 0) onForbidden(card, place.status);
      return;
    }
    if (place.kind === "chip") {
      if (place.status !== card.status) onMove(card, place.status);
      return;
    }
    const index = place.kind === "card" && isBehind(event) ? place.index + 1 : place.index;
    const from = place.status === card.status ? board.columns[card.status].cards.findIndex(({ id }) => id === card.id) : -1;
    // Places are counted without the card itself.
    const target = from !== -1 && from < index ? index - 1 : index;
    if (target !== from) onMove(card, place.status, target);
  }

  return {
    lifted: liftedId === null ? null : findCard(board, liftedId),
    sensors,
    handlers: {
      onDragStart: ({ active }: DragStartEvent) => {
        buzz();
        setLiftedId(String(active.id));
      },
      onDragEnd: drop,
      onDragCancel: () => setLiftedId(null),
    },
  };
}

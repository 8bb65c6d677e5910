import {
  type Announcements,
  type DragMoveEvent,
  type DragStartEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useSetAtom, useStore } from "jotai";
import { type RefObject, useMemo, useRef } from "react";
import type { Card, CardStatus } from "../../../core/board/card.ts";
import { mayMove } from "../../../core/board/move-card.ts";
import { landingAtom, liftedAtom, type Landing } from "../../../state/board-drag.ts";
import { buzzAtom } from "../../../state/buzz.ts";
import type { BoardOnScreen } from "./board-on-screen.ts";
import { placeWords } from "./drag-words.ts";
import { createKeySteps } from "./key-steps.ts";

/** A finger rests this long on a card to lift it; before that it scrolls. */
const longPressMs = 240;

interface CardDragOptions {
  find: (cardId: string) => Card | null;
  screen: BoardOnScreen;
  strip: RefObject<HTMLElement | null>;
  onMove: (card: Card, to: CardStatus, index?: number) => void;
  onForbidden: (card: Card, to: CardStatus) => void;
}

/** What hangs on the finger. */
interface Held {
  card: Card;
  /** Where the card was lifted from. */
  box: DOMRect;
  /** Where the finger took it; null for the keyboard, which holds it in its middle. */
  from: { x: number; y: number } | null;
  delta: { x: number; y: number };
}

/**
 * Lifting and dropping cards. dnd-kit knows fingers, mice and keys, and draws what is lifted; where it lands is found here, so
 * that nothing but the line of the landing is drawn anew while a card is moved. A drop that is not allowed is explained and
 * changes nothing.
 */
export function useCardDrag({ find, screen, strip, onMove, onForbidden }: CardDragOptions) {
  const store = useStore();
  const buzz = useSetAtom(buzzAtom);
  const setLifted = useSetAtom(liftedAtom);
  const held = useRef<Held | null>(null);
  const steps = useMemo(() => createKeySteps(screen), [screen]);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: longPressMs, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      keyboardCodes: { start: ["Space"], cancel: ["Escape"], end: ["Space", "Enter"] },
      coordinateGetter: (event) => {
        const at = held.current && steps.next(event, held.current.box);
        // A column that came by itself under the card moves nothing that dnd-kit would tell of.
        if (at) requestAnimationFrame(land);
        return at ?? undefined;
      },
    }),
  );

  function heldAt(): { x: number; y: number } | null {
    const now = held.current;
    return now?.from ? { x: now.from.x + now.delta.x, y: now.from.y + now.delta.y } : null;
  }

  function land(): void {
    const now = held.current;
    if (now === null) return;
    const middle = now.box.top + now.box.height / 2 + now.delta.y;
    const point = heldAt() ?? { x: now.box.left + now.box.width / 2 + now.delta.x, y: middle };
    store.set(landingAtom, screen.landingAt(point, middle, now.card));
  }

  function lift({ activatorEvent }: DragStartEvent): void {
    const element = activatorEvent.target instanceof Element ? activatorEvent.target.closest<HTMLElement>("[data-card-id]") : null;
    const card = find(element?.dataset.cardId ?? "");
    if (element === null || card === null || strip.current === null) return;
    screen.measure(strip.current);
    held.current = { card, box: element.getBoundingClientRect(), from: coordinatesOf(activatorEvent), delta: { x: 0, y: 0 } };
    steps.begin(card.status, screen.columns.get(card.status)?.indexOf(card.id) ?? 0);
    buzz();
    setLifted(card);
    land();
  }

  function end(): void {
    held.current = null;
    setLifted(null);
  }

  function drop(): void {
    const card = held.current && find(held.current.card.id);
    const landing = store.get(landingAtom);
    end();
    if (card === null || landing === null) return;
    const { status, index } = landing;
    if (!mayMove(card, status)) {
      if (status !== card.status || card.can.moveTo.length === 0) onForbidden(card, status);
      return;
    }
    if (index === null) {
      if (status !== card.status) onMove(card, status);
      return;
    }
    const target = countWithout(index, own(screen, landing, card));
    if (target !== own(screen, landing, card)) onMove(card, status, target);
  }

  const announcements: Announcements = {
    onDragStart: () => {
      const now = held.current;
      return now ? `Đã nhấc thẻ ${now.card.number}. ${describe()}` : undefined;
    },
    onDragMove: describe,
    onDragOver: () => undefined,
    onDragEnd: () => "Đã thả thẻ.",
    onDragCancel: () => "Đã hủy, thẻ ở lại chỗ cũ.",
  };

  function describe(): string | undefined {
    const now = held.current;
    const landing = store.get(landingAtom);
    if (now === null) return undefined;
    const place = landing === null || landing.index === null ? null : countWithout(landing.index, own(screen, landing, now.card));
    return placeWords(now.card.number, landing?.status ?? null, place);
  }

  return {
    sensors,
    announcements,
    heldAt,
    land,
    /** What dnd-kit takes for the size and place of what it moves. */
    measure: (node: HTMLElement) => held.current?.box ?? node.getBoundingClientRect(),
    handlers: {
      onDragStart: lift,
      onDragMove: ({ delta }: DragMoveEvent) => {
        if (held.current === null) return;
        held.current.delta = delta;
        land();
      },
      onDragEnd: drop,
      onDragCancel: end,
    },
  };
}

/** The lifted card's own place in the column where it would land; -1 in another. */
function own(screen: BoardOnScreen, { status }: Landing, { id }: Card): number {
  return screen.columns.get(status)?.indexOf(id) ?? -1;
}

/** Places are counted without the card itself. */
function countWithout(index: number, from: number): number {
  return from !== -1 && from < index ? index - 1 : index;
}

function coordinatesOf(event: Event): { x: number; y: number } | null {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY };
  if ("touches" in event) {
    const [touch] = (event as TouchEvent).touches;
    return touch ? { x: touch.clientX, y: touch.clientY } : null;
  }
  return null;
}

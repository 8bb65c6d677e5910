import { useDraggable } from "@dnd-kit/core";
import { useAtomValue } from "jotai";
import { type HTMLAttributes, type ReactNode, type MutableRefObject, useCallback } from "react";
import { CardTile } from "../../../components/card-tile.tsx";
import type { LocalDate } from "../../../core/calendar/local-date.ts";
import { liftedAtom } from "../../../state/board-drag.ts";
import styles from "./drop-line.module.css";

interface DragAreaProps extends HTMLAttributes<HTMLDivElement> {
  areaRef: MutableRefObject<HTMLDivElement | null>;
  children: ReactNode;
}

/**
 * The columns, from which a card can be lifted. To dnd-kit they are one thing that can be dragged, and which card is meant is
 * read from what was touched: a thousand cards would each be told of every lift, and drawn anew.
 */
export function DragArea({ areaRef, children, ...rest }: DragAreaProps) {
  const { setNodeRef, listeners } = useDraggable({ id: "card" });
  const setElement = useCallback(
    (element: HTMLDivElement | null) => {
      areaRef.current = element;
      setNodeRef(element);
    },
    [areaRef, setNodeRef],
  );

  function begin(name: string, event: { target: EventTarget }): void {
    const target = event.target instanceof Element ? event.target : null;
    // Keys lift a card from its title alone: its other buttons have acts of their own.
    const lifts = target?.closest("[data-card-id]") && (name !== "onKeyDown" || target.closest("h3") !== null);
    if (lifts) (listeners?.[name] as ((event: unknown) => void) | undefined)?.(event);
  }

  return (
    <div
      {...rest}
      ref={setElement}
      onMouseDown={(event) => begin("onMouseDown", event)}
      onTouchStart={(event) => begin("onTouchStart", event)}
      onKeyDown={(event) => begin("onKeyDown", event)}
    >
      {children}
    </div>
  );
}

/** The card that hangs on the finger. */
export function LiftedCard({ today }: { today: LocalDate }) {
  const lifted = useAtomValue(liftedAtom);
  if (lifted === null) return null;
  return (
    <div className={styles.held}>
      <CardTile card={lifted} today={today} drag="lifted" />
    </div>
  );
}

import { type PointerEvent, type RefObject, useRef } from "react";

/** A swipe this long closes; a shorter one falls back. */
const closingDistance = 90;

/** Handlers for the head of a sheet: it follows the finger downwards and closes when let go far enough. */
export function useSwipeDown(sheet: RefObject<HTMLElement | null>, onClose: () => void) {
  const from = useRef<number | null>(null);

  function follow(distance: number): void {
    sheet.current?.style.setProperty("translate", distance > 0 ? `0 ${distance}px` : "none");
  }

  function end({ clientY }: PointerEvent): void {
    if (from.current === null) return;
    const distance = clientY - from.current;
    from.current = null;
    follow(0);
    if (distance > closingDistance) onClose();
  }

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if ((event.target as HTMLElement).closest("button")) return;
      from.current = event.clientY;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove({ clientY }: PointerEvent) {
      if (from.current !== null) follow(clientY - from.current);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}

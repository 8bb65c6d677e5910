import { type TouchEvent, useRef } from "react";

/** So far a finger goes before it is a swipe. */
const least = 48;

/** Tells a swipe to the left or to the right from a tap and from scrolling. */
export function useSwipe(onSwipe: (months: 1 | -1) => void) {
  const from = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches[0];
      from.current = touch === undefined || touches.length > 1 ? null : { x: touch.clientX, y: touch.clientY };
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches[0];
      if (from.current === null || touch === undefined) return;
      const across = touch.clientX - from.current.x;
      const along = touch.clientY - from.current.y;
      from.current = null;
      if (Math.abs(across) >= least && Math.abs(across) > 2 * Math.abs(along)) onSwipe(across < 0 ? 1 : -1);
    },
  };
}

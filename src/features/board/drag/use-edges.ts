import { useEffect, useRef } from "react";
import type { BoardOnScreen } from "./board-on-screen.ts";

/** So near to the top or the bottom of a column it scrolls, the nearer the faster. */
const zone = 76;
const pixelsPerMs = 0.9;
/** So near to the side of the screen, for so long, the next column comes; a further one takes a little longer. */
const sideZone = 30;
const firstTurnMs = 420;
const nextTurnMs = 800;

interface Held {
  x: number;
  y: number;
}

/** While a card is held at the edge of the board: scrolls the column, or brings the next one. `onScrolled` says that it moved below. */
export function useEdges(board: BoardOnScreen, isLifted: boolean, heldAt: () => Held | null, onScrolled: () => void): void {
  const latest = useRef({ heldAt, onScrolled });
  useEffect(() => {
    latest.current = { heldAt, onScrolled };
  });

  useEffect(() => {
    if (!isLifted) return;
    let frame = requestAnimationFrame(follow);
    let before: number | null = null;
    let turnAt: number | null = null;

    function follow(now: number): void {
      const held = latest.current.heldAt();
      if (held !== null) {
        scroll(held, Math.min(now - (before ?? now), 50));
        turn(held, now);
      }
      before = now;
      frame = requestAnimationFrame(follow);
    }

    function scroll(held: Held, passedMs: number): void {
      const status = board.columnAt(held);
      const column = status === null ? undefined : board.columns.get(status);
      if (status === null || column === undefined) return;
      const { top, bottom } = board.boxOf(status);
      const speed = Math.min(1, Math.max(0, (held.y - bottom + zone) / zone)) - Math.min(1, Math.max(0, (top + zone - held.y) / zone));
      if (speed === 0) return;
      const { scroller } = column;
      const from = scroller.scrollTop;
      scroller.scrollTop = from + speed * Math.abs(speed) * pixelsPerMs * passedMs;
      if (scroller.scrollTop !== from) latest.current.onScrolled();
    }

    function turn({ x }: Held, now: number): void {
      const step = x > board.frame.right - sideZone ? 1 : x < board.frame.left + sideZone ? -1 : null;
      if (step === null) turnAt = null;
      else if (turnAt === null) turnAt = now + firstTurnMs;
      else if (now >= turnAt) {
        turnAt = now + nextTurnMs;
        board.turn(step);
      }
    }

    return () => cancelAnimationFrame(frame);
  }, [board, isLifted]);
}

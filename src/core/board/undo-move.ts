import type { LocalDate } from "../calendar/local-date.ts";
import type { Card, CardStatus } from "./card.ts";
import { isOverdue } from "./deadline-words.ts";

/** A move that takes another one back: the card as the server left it, and where it stood before. */
export interface UndoMove {
  card: Card;
  to: CardStatus;
  rank: string;
}

/**
 * How to take a move back; null where the rules of the board know no way: what was approved is only opened again with a reason.
 * What was handed in before its deadline and returned after it would come back as handed in late, so that is not offered either.
 */
export function undoOf(before: Card, after: Card, today: LocalDate): UndoMove | null {
  const undo: UndoMove = { card: after, to: before.status, rank: before.rank };
  if (after.status === before.status) return after.can.moveTo.length > 0 && after.rank !== before.rank ? undo : null;
  if (before.status === "review" && isOverdue(before, today)) return null;
  return after.can.moveTo.includes(before.status) ? undo : null;
}

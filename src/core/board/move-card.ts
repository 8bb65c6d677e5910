import { generateKeyBetween } from "fractional-indexing";
import type { Role } from "../organization/organization.ts";
import type { BoardColumn } from "./board.ts";
import type { Card, CardStatus } from "./card.ts";

/**
 * The rank of a place in a column: before the card that stands at `index`, or at its end. Behind the last loaded card
 * of a longer column nobody knows the next rank, so such a card goes just before the last one.
 */
export function rankAt({ count, cards }: BoardColumn, index: number, movedId: string): string {
  const others = cards.filter(({ id }) => id !== movedId);
  const hasMore = count > cards.length;
  const place = Math.min(index, hasMore ? Math.max(0, others.length - 1) : others.length);
  return generateKeyBetween(others[place - 1]?.rank ?? null, others[place]?.rank ?? null);
}

/** The card as it will most likely come back from a move; its further rights wait for the answer. */
export function movedCard(card: Card, to: CardStatus, rank: string): Card {
  return { ...card, status: to, rank, can: { ...card.can, moveTo: [] } };
}

/** Tells whether a card may be put into a column: a place within its own or a status it may move to. */
export function mayMove({ status, can }: Card, to: CardStatus): boolean {
  return can.moveTo.length > 0 && (to === status || can.moveTo.includes(to));
}

/** Returning from review and reopening what is done are told to the unit with a reason; taking back one's own is not. */
export function moveNeedsReason(from: CardStatus, to: CardStatus, role: Role | null): boolean {
  return to === "doing" && (from === "done" || (from === "review" && role === "coordinator"));
}

import { atom } from "jotai";
import type { Card } from "../core/board/card.ts";

/** More changes than lists show rows need not be remembered. */
const most = 300;

const rawFreshCardsAtom = atom<ReadonlyMap<string, Card | null>>(new Map());

/** Cards as they were last shown, null for one that is out of sight now; lists that are loaded late lay them over their own. */
export const freshCardsAtom = atom((get) => get(rawFreshCardsAtom));

/** Remembers a card's new state, or that it is gone. */
export const noteFreshCardAtom = atom(null, (_get, set, id: string, card: Card | null) =>
  set(rawFreshCardsAtom, (held) => {
    const next = new Map(held);
    next.delete(id);
    next.set(id, card);
    for (const oldest of next.keys()) if (next.size > most) next.delete(oldest);
    return next;
  }),
);

/** A card as it is now; null when it is gone. */
export function freshen(card: Card, fresh: ReadonlyMap<string, Card | null>): Card | null {
  const other = fresh.get(card.id);
  if (other === undefined) return card;
  return other === null || other.version >= card.version ? other : card;
}

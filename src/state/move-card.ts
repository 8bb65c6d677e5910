import { atom } from "jotai";
import type { Card, CardStatus } from "../core/board/card.ts";
import { movedCard, rankAt } from "../core/board/move-card.ts";
import type { RefusalCode } from "../core/refusal.ts";
import { moveCard } from "../data/move-card.ts";
import { refreshDetailAtom } from "./card.ts";
import { boardAtom } from "./board.ts";
import { lastMoveAtom } from "./last-move.ts";
import { pullAtom } from "./live.ts";
import { showCardAtom } from "./apply-changes.ts";
import { wishesAtom } from "./wishes.ts";

export interface WantedMove {
  card: Card;
  to: CardStatus;
  /** Before which card of the column it shall stand; without one it goes to its own place by number. */
  index?: number;
  /** The very place where it stood before, to take a move back. */
  rank?: string;
  reason?: string;
}

/** These refusals mean that somebody else was quicker. */
const outdated: readonly RefusalCode[] = ["card.changed", "card.rank_taken", "card.not_found"];

/** Shows the move at once and sends it; a refused one is put back. Answers why it was refused, or null. */
export const moveCardAtom = atom(null, async (get, set, { card, to, index, reason, ...back }: WantedMove): Promise<RefusalCode | null> => {
  const board = get(boardAtom);
  const place = index === undefined || board.status !== "ready" ? null : rankAt(board.value.columns[to], index, card.id);
  const rank = back.rank ?? place;
  set(showCardAtom, movedCard(card, to, rank ?? card.rank));
  const move = { cardId: card.id, toStatus: to, rank, expectedVersion: card.version, reason: reason ?? null };
  const answer = await get(wishesAtom).send(["move", move], (requestId) => moveCard({ ...move, requestId }));
  if (answer.ok) {
    set(showCardAtom, answer.value);
    set(lastMoveAtom, { before: card, after: answer.value });
    void set(refreshDetailAtom, answer.value);
    return null;
  }
  set(showCardAtom, card);
  if (outdated.includes(answer.error.code)) set(pullAtom);
  return answer.error.code;
});

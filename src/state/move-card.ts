import { atom } from "jotai";
import type { Card, CardStatus } from "../core/board/card.ts";
import { rankAt } from "../core/board/move-card.ts";
import type { RefusalCode } from "../core/refusal.ts";
import { boardAtom } from "./board.ts";
import { lastMoveAtom } from "./last-move.ts";
import { doActAtom } from "./queue/do-act.ts";

export interface WantedMove {
  card: Card;
  to: CardStatus;
  /** Before which card of the column it shall stand; without one it goes to its own place by number. */
  index?: number;
  /** The very place where it stood before, to take a move back. */
  rank?: string;
  reason?: string;
}

/**
 * Shows the move at once and sends it; a refused one is put back. Answers why it was refused, that it waits for the network, or null.
 */
export const moveCardAtom = atom(null, async (get, set, { card, to, index, reason, ...back }: WantedMove): Promise<RefusalCode | null> => {
  const board = get(boardAtom);
  const place = index === undefined || board.status !== "ready" ? null : rankAt(board.value.columns[to], index, card.id);
  const rank = back.rank ?? place;
  const move = { kind: "move", from: card.status, to, rank, reason: reason ?? null, seenVersion: card.version } as const;
  const answer = await set(doActAtom, card, move);
  if (answer.ok && answer.value !== null) set(lastMoveAtom, { before: card, after: answer.value });
  return answer.ok ? null : answer.error.code;
});

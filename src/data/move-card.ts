import type { Card, CardStatus } from "../core/board/card.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

export interface CardMove {
  cardId: string;
  toStatus: CardStatus;
  /** Null leaves the place to the server: the end of the column. */
  rank: string | null;
  /** The version that the person saw. */
  expectedVersion: number;
  reason: string | null;
  requestId: string;
}

/** Moves a card to another status or place. */
export function moveCard(move: CardMove): Promise<Result<Card, Refusal>> {
  return call<Card>("move_card", {
    card_id: move.cardId,
    to_status: move.toStatus,
    rank: move.rank,
    expected_version: move.expectedVersion,
    reason: move.reason,
    request_id: move.requestId,
  });
}

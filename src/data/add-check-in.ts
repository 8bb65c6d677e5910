import type { Card } from "../core/board/card.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Counts so many more of a task with a frequency as done. */
export function addCheckIn(cardId: string, amount: number, note: string | null, requestId: string): Promise<Result<Card, Refusal>> {
  return call<Card>("add_check_in", { card_id: cardId, amount, note, request_id: requestId });
}

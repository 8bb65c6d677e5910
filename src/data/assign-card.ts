import type { CardDetail } from "../core/board/card.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Who is to do a card from now on, and who no longer. */
export interface Assignment {
  add: string[];
  remove: string[];
}

/** Gives a card to some people and takes it from others. */
export function assignCard(cardId: string, { add, remove }: Assignment, requestId: string): Promise<Result<CardDetail, Refusal>> {
  return call<CardDetail>("assign_card", { card_id: cardId, add_ids: add, remove_ids: remove, request_id: requestId });
}

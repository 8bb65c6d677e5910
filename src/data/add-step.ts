import type { CardDetail } from "../core/board/card.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Adds a «việc nhỏ» at the end of a card's list; its id is the request's. */
export function addStep(cardId: string, title: string, requestId: string): Promise<Result<CardDetail, Refusal>> {
  return call<CardDetail>("add_step", { card_id: cardId, title, request_id: requestId });
}

import type { CardDetail } from "../core/board/card.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** One card with its plan, units and history. */
export function getCard(cardId: string): Promise<Result<CardDetail, Refusal>> {
  return call<CardDetail>("get_card", { card_id: cardId });
}

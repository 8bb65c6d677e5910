import type { CardDetail } from "../core/board/card.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Takes a «việc nhỏ» off a card; one that is gone already is no refusal. */
export function removeStep(cardId: string, stepId: string, requestId: string): Promise<Result<CardDetail, Refusal>> {
  return call<CardDetail>("remove_step", { step_id: stepId, card_id: cardId, request_id: requestId });
}

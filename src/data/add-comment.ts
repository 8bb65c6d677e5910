import type { Activity } from "../core/board/card.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Adds an «ý kiến xử lý» to a card. */
export function addComment(cardId: string, body: string, requestId: string): Promise<Result<Activity, Refusal>> {
  return call<Activity>("add_comment", { card_id: cardId, body, request_id: requestId });
}

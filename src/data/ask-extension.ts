import type { Extension, ExtensionWish } from "../core/board/extension.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Asks for a later deadline of a card. */
export function askExtension(cardId: string, { askedDue, reason }: ExtensionWish, requestId: string): Promise<Result<Extension, Refusal>> {
  return call("ask_extension", { card_id: cardId, asked_due: askedDue, reason, request_id: requestId });
}

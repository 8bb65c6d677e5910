import type { Found } from "../core/board/found-card.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Cards by words in titles, units and comments, or by number. */
export function searchCards(organizationId: string, words: string, skip: number, maxCards: number): Promise<Result<Found, Refusal>> {
  return call<Found>("search_cards", { organization_id: organizationId, words, skip, max_cards: maxCards });
}

import type { Activity, Card } from "../core/board/card.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** A card as it is now, for a move that waited. */
export interface RecheckedCard {
  card: Card;
  /** Its last move, where its status changed since the version that the person saw. */
  moved: Activity | null;
}

/** Asks whether a card was moved since a version; what else changed of it does not matter to a move. */
export function recheckCard(cardId: string, sinceVersion: number): Promise<Result<RecheckedCard, Refusal>> {
  return call<RecheckedCard>("recheck_card", { card_id: cardId, since_version: sinceVersion });
}

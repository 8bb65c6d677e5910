import type { CardAct } from "../../core/board/card-act.ts";
import type { Card } from "../../core/board/card.ts";
import { newId } from "../new-id.ts";

/** What every act says of itself: which, with which card, and when. */
export function newAct({ id, number }: Pick<Card, "id" | "number">): Pick<CardAct, "id" | "cardId" | "cardNumber" | "at"> {
  return { id: newId(), cardId: id, cardNumber: number, at: new Date().toISOString() };
}

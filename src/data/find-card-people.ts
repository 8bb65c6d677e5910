import type { CardPerson } from "../core/board/card.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

export interface PeopleSearch {
  cardId: string;
  /** Parts of a name or a unit, with or without diacritics. */
  words: string;
  /** Those to whom the caller can give the card, instead of those whom a comment can name. */
  toAssign: boolean;
}

/** How many are answered at most. */
export const mostPeople = 200;

/** People who have to do with a card, those of its lead units first. */
export function findCardPeople({ cardId, words, toAssign }: PeopleSearch): Promise<Result<CardPerson[], Refusal>> {
  return call<CardPerson[]>("find_card_people", { card_id: cardId, words, to_assign: toAssign, max_people: mostPeople });
}

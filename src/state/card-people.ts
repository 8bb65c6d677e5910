import { atom } from "jotai";
import type { CardPerson } from "../core/board/card.ts";
import type { RefusalCode } from "../core/refusal.ts";
import type { Result } from "../core/result.ts";
import { assignCard, type Assignment } from "../data/assign-card.ts";
import type { Refusal } from "../data/errors.ts";
import { findCardPeople, mostPeople, type PeopleSearch } from "../data/find-card-people.ts";
import { attempt } from "./attempt.ts";
import { newId } from "./new-id.ts";
import { sessionAtom } from "./session.ts";
import { showDetailAtom } from "./show-detail.ts";

/** The id of whoever holds the phone; null before it is known. */
export const myIdAtom = atom((get) => {
  const session = get(sessionAtom);
  return session.status === "ready" ? session.value.person.id : null;
});

/** Gives a card to some and takes it from others; answers why it was refused, or null. */
export const assignCardAtom = atom(null, async (_get, set, cardId: string, assignment: Assignment): Promise<RefusalCode | null> => {
  const answer = await attempt(() => assignCard(cardId, assignment, newId()));
  if (!answer.ok) return answer.error.code;
  set(showDetailAtom, answer.value);
  return null;
});

/** People of a card, and whether that is all of them whatever is searched for. */
export interface FoundPeople {
  people: CardPerson[];
  complete: boolean;
}

/** Asks for the people of a card. */
export const findCardPeopleAtom = atom(null, async (_get, _set, search: PeopleSearch): Promise<Result<FoundPeople, Refusal>> => {
  const answer = await attempt(() => findCardPeople(search));
  if (!answer.ok) return answer;
  return { ok: true, value: { people: answer.value, complete: search.words === "" && answer.value.length < mostPeople } };
});

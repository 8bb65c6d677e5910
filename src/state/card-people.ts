import { atom } from "jotai";
import type { NamedPerson } from "../core/board/card-act.ts";
import type { Card, CardPerson } from "../core/board/card.ts";
import type { RefusalCode } from "../core/refusal.ts";
import { ok, type Result } from "../core/result.ts";
import type { Refusal } from "../data/errors.ts";
import { findCardPeople, mostPeople, type PeopleSearch } from "../data/find-card-people.ts";
import { attempt } from "./attempt.ts";
import { openCardAtom } from "./card.ts";
import { keepPeople, readKeptPeople } from "./local-copy/kept-people.ts";
import { tryActAtom } from "./queue/do-act.ts";
import { isUnreachable } from "./reports/unreachable.ts";
import { copyOwnerAtom, selfAtom } from "./session.ts";

/** The id of whoever holds the phone; null before it is known. */
export const myIdAtom = atom((get) => get(selfAtom)?.id ?? null);

/** Who is to do a card from now on, and who no longer. */
interface Assignment {
  add: NamedPerson[];
  remove: NamedPerson[];
}

/** Gives a card to some and takes it from others, shown at once; answers why it was refused, that it waits for the network, or null. */
export const assignCardAtom = atom(null, (get, set, card: Card, { add, remove }: Assignment): Promise<RefusalCode | null> => {
  const own = [...add, ...remove].every(({ id }) => id === get(myIdAtom));
  return set(tryActAtom, card, { kind: "assign", add, remove, own });
});

/** Takes a card for oneself, or gives it back; answers the same. */
export const takeCardAtom = atom(null, async (get, set, card: Card, takes: boolean): Promise<RefusalCode | null> => {
  const me = get(selfAtom);
  if (me === null) return null;
  return set(assignCardAtom, card, takes ? { add: [me], remove: [] } : { add: [], remove: [me] });
});

/** People of a card, and whether that is all of them whatever is searched for. */
export interface FoundPeople {
  people: CardPerson[];
  complete: boolean;
}

/** Asks for the people of a card. Without a network a card can be given to those whom this device knows. */
export const findCardPeopleAtom = atom(null, async (get, _set, search: PeopleSearch): Promise<Result<FoundPeople, Refusal>> => {
  const owner = get(copyOwnerAtom);
  const answer = await attempt(() => findCardPeople(search));
  if (answer.ok) {
    if (search.toAssign && owner !== null) void keepPeople(owner, answer.value);
    return ok({ people: answer.value, complete: search.words === "" && answer.value.length < mostPeople });
  }
  const open = get(openCardAtom);
  if (!search.toAssign || owner === null || open?.detail.status !== "ready" || !isUnreachable(answer.error.code)) return answer;
  const people = await readKeptPeople(owner, open.detail.value.units);
  return people.length === 0 ? answer : ok({ people, complete: true });
});

import { atom } from "jotai";
import type { FoundCard } from "../../core/board/found-card.ts";
import { wordsOf } from "../../core/text/mark-words.ts";
import { searchCards } from "../../data/search-cards.ts";
import { attempt } from "../attempt.ts";
import { createDelayed } from "../delayed.ts";
import { freshCardsAtom, freshen } from "../fresh-cards.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { organizationIdAtom } from "../session.ts";

/** What was found, and for which words. */
export interface Findings {
  typed: string;
  /** The same as words without diacritics, to be marked. */
  words: string[];
  found: FoundCard[];
  more: boolean;
  tooMany: boolean;
}

const perPage = 20;
/** So long somebody pauses between two letters. */
const pauseMs = 160;

const rawTypedAtom = atom("");
const rawFindingsAtom = atom<Load<Findings> | null>(null);
const delayedAtom = atom(() => createDelayed(pauseMs));

/** What stands in the field. */
export const typedAtom = atom((get) => get(rawTypedAtom));

/** What was found; null while nothing is asked for. What was found last stays until the next answer comes. */
export const findingsAtom = atom((get) => {
  const held = get(rawFindingsAtom);
  if (held?.status !== "ready") return held;
  const fresh = get(freshCardsAtom);
  const found = held.value.found.flatMap((each) => {
    const card = freshen(each.card, fresh);
    return card === null ? [] : [{ ...each, card }];
  });
  return { ...held, value: { ...held.value, found } };
});

/** Takes what somebody typed; the question is asked at the next pause. */
export const typeSearchAtom = atom(null, (get, set, typed: string) => {
  set(rawTypedAtom, typed);
  if (typed.trim() === "") set(rawFindingsAtom, null);
  else get(delayedAtom)(() => void set(searchNowAtom));
});

/** Asks for what stands in the field. */
export const searchNowAtom = atom(null, async (get, set) => {
  const typed = get(rawTypedAtom);
  const organizationId = get(organizationIdAtom);
  if (typed.trim() === "" || organizationId === null) return;
  if (get(rawFindingsAtom)?.status !== "ready") set(rawFindingsAtom, loading);
  const answer = await attempt(() => searchCards(organizationId, typed, 0, perPage));
  // Other words stand there by now: their own answer is on the way.
  if (get(rawTypedAtom) !== typed) return;
  set(rawFindingsAtom, toLoad(answer.ok ? { ok: true, value: { typed, words: wordsOf(typed), ...answer.value } } : answer));
});

/** Asks for the next page of what is shown. */
export const findMoreAtom = atom(null, async (get, set) => {
  const held = get(rawFindingsAtom);
  const organizationId = get(organizationIdAtom);
  if (held?.status !== "ready" || organizationId === null) return;
  const { typed, found } = held.value;
  const answer = await attempt(() => searchCards(organizationId, typed, found.length, perPage));
  if (get(rawFindingsAtom) !== held || !answer.ok) return;
  const further = answer.value.found.filter(({ card }) => !found.some((each) => each.card.id === card.id));
  set(rawFindingsAtom, { status: "ready", value: { ...held.value, ...answer.value, found: [...found, ...further] } });
});

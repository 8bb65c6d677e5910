import { atom } from "jotai";
import type { Card } from "../core/board/card.ts";
import { isOverdue } from "../core/board/deadline-words.ts";
import { getOverdue } from "../data/get-overdue.ts";
import { attempt } from "./attempt.ts";
import { boardQuestionAtom } from "./board.ts";
import { loading, toLoad, type Load } from "./load.ts";
import { todayAtom } from "./session.ts";

/** Overdue cards of all quarters, as far as they are loaded. */
export interface OverdueList {
  cards: Card[];
  more: boolean;
}

const cardsPerPage = 50;
const rawOverdueAtom = atom<Load<OverdueList>>(loading);

/** The overdue cards under the board's filter, the most late first. */
export const overdueAtom = atom((get) => get(rawOverdueAtom));

/** Asks for the first page, or for the one after what is shown. */
export const loadOverdueAtom = atom(null, async (get, set, next: "first" | "more") => {
  const question = get(boardQuestionAtom);
  if (question === null) return;
  const held = get(rawOverdueAtom);
  const shown = next === "more" && held.status === "ready" ? held.value.cards : [];
  const last = shown.at(-1);
  const after = last?.dueOn ? { due: last.dueOn, id: last.id } : null;
  const answer = await attempt(() => getOverdue(question, after, cardsPerPage));
  if (answer.ok) {
    set(rawOverdueAtom, { status: "ready", value: { cards: [...shown, ...answer.value], more: answer.value.length === cardsPerPage } });
  } else if (held.status !== "ready") set(rawOverdueAtom, toLoad(answer));
});

/** Shows a card's new state; one that is no longer overdue leaves the list. */
export const patchOverdueAtom = atom(null, (get, set, card: Card) => {
  const held = get(rawOverdueAtom);
  const today = get(todayAtom);
  if (held.status !== "ready" || today === null) return;
  const cards = held.value.cards
    .map((shown) => (shown.id === card.id && shown.version <= card.version ? card : shown))
    .filter((shown) => isOverdue(shown, today));
  set(rawOverdueAtom, { status: "ready", value: { ...held.value, cards } });
});

/** Takes away a card that this person can no longer see. */
export const takeFromOverdueAtom = atom(null, (get, set, cardId: string) => {
  const held = get(rawOverdueAtom);
  if (held.status !== "ready") return;
  set(rawOverdueAtom, { status: "ready", value: { ...held.value, cards: held.value.cards.filter(({ id }) => id !== cardId) } });
});

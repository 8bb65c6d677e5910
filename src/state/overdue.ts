import { atom } from "jotai";
import type { BoardFilter } from "../core/board/board.ts";
import type { Card } from "../core/board/card.ts";
import { isOverdue } from "../core/board/deadline-words.ts";
import { getOverdue } from "../data/get-overdue.ts";
import { attempt } from "./attempt.ts";
import { createLatest } from "./latest.ts";
import { loading, toLoad, type Load } from "./load.ts";
import { wishedActsAtom, wishedCardAtom } from "./queue/queue.ts";
import { organizationIdAtom, todayAtom } from "./session.ts";
import { noteVersionAtom, versionAtom } from "./version.ts";

/** Overdue cards of all quarters, as far as they are loaded. */
export interface OverdueList {
  cards: Card[];
  more: boolean;
}

const cardsPerPage = 50;
const rawOverdueAtom = atom<Load<OverdueList>>(loading);
const rawFilterAtom = atom<BoardFilter>({ planId: null, unitId: null, mine: false });
const latestAtom = atom(() => createLatest());

/** The overdue cards under the filter of the page's address, the most late first. */
export const overdueAtom = atom((get): Load<OverdueList> => {
  const held = get(rawOverdueAtom);
  const today = get(todayAtom);
  if (held.status !== "ready" || today === null || get(wishedActsAtom).length === 0) return held;
  const cards = held.value.cards.map(get(wishedCardAtom)).filter((card) => isOverdue(card, today));
  return { status: "ready", value: { ...held.value, cards } };
});

/** Shows the overdue cards of a plan, of a unit, or one's own; what another filter brought is not shown as its own. */
export const openOverdueAtom = atom(null, async (get, set, filter: BoardFilter) => {
  const held = get(rawFilterAtom);
  if (held.planId !== filter.planId || held.unitId !== filter.unitId || held.mine !== filter.mine) {
    set(rawFilterAtom, filter);
    set(rawOverdueAtom, loading);
  }
  await set(loadOverdueAtom, "first");
});

/** Asks for the first page, or for the one after what is shown; false where no answer came. */
export const loadOverdueAtom = atom(null, async (get, set, next: "first" | "more"): Promise<boolean> => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return true;
  const filter = get(rawFilterAtom);
  const last = next === "more" ? cardsOf(get(rawOverdueAtom)).at(-1) : undefined;
  const after = last?.dueOn ? { due: last.dueOn, id: last.id } : null;
  const since = get(versionAtom);
  const mayShow = get(latestAtom).ask();
  const answer = await attempt(() => getOverdue({ organizationId, ...filter }, after, cardsPerPage));
  // Another filter was chosen meanwhile: its own answer is on the way.
  if (get(rawFilterAtom) !== filter) return true;
  const held = get(rawOverdueAtom);
  if (!answer.ok) {
    if (held.status !== "ready") set(rawOverdueAtom, toLoad(answer));
    return false;
  }
  if (!mayShow()) return true;
  // Cards that came or went meanwhile are as the pull that brought them says.
  const shown = next === "more" ? cardsOf(held) : [];
  const further = answer.value.filter(({ id }) => !shown.some((card) => card.id === id));
  set(rawOverdueAtom, { status: "ready", value: { cards: [...shown, ...further], more: answer.value.length === cardsPerPage } });
  // The answer says no version: it is as old as what was known when it was asked for.
  if (since !== null) set(noteVersionAtom, since);
  return true;
});

const cardsOf = (list: Load<OverdueList>): Card[] => (list.status === "ready" ? list.value.cards : []);

/** Asks again for the list, where it was asked for; false where no answer came. */
export const renewOverdueAtom = atom(null, (get, set): Promise<boolean> =>
  get(latestAtom).asked ? set(loadOverdueAtom, "first") : Promise.resolve(true),
);

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

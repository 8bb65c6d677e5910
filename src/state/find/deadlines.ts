import { atom } from "jotai";
import type { BoardFilter } from "../../core/board/board.ts";
import type { Card } from "../../core/board/card.ts";
import type { DeadlineGroup } from "../../core/board/deadlines.ts";
import { sameFilter } from "../../core/board/filter-address.ts";
import { getDeadlines } from "../../data/get-deadlines.ts";
import { attempt } from "../attempt.ts";
import { freshCardsAtom, freshen } from "../fresh-cards.ts";
import { createLatest } from "../latest.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { organizationIdAtom } from "../session.ts";

/** Open cards by last day, as far as they are loaded. */
export interface DeadlineList {
  groups: DeadlineGroup[];
  cards: Card[];
  more: boolean;
}

const perPage = 50;
const mostAtOnce = 200;

const rawListAtom = atom<Load<DeadlineList>>(loading);
const rawFilterAtom = atom<BoardFilter>({ planId: null, unitId: null, mine: false });
const busyAtom = atom(false);
const latestAtom = atom(() => createLatest());

/** The open cards under the filter of the page's address; what was done meanwhile is gone from it at once. */
export const deadlinesAtom = atom((get): Load<DeadlineList> => {
  const held = get(rawListAtom);
  if (held.status !== "ready") return held;
  const fresh = get(freshCardsAtom);
  const cards = held.value.cards.map((card) => freshen(card, fresh)).filter((card) => card !== null && card.status !== "done");
  return { ...held, value: { ...held.value, cards: cards as Card[] } };
});

/** Shows the open cards of a plan, of a unit, or one's own. */
export const openDeadlinesAtom = atom(null, async (get, set, filter: BoardFilter) => {
  if (!sameFilter(get(rawFilterAtom), filter)) {
    set(rawFilterAtom, filter);
    set(rawListAtom, loading);
  }
  await set(refreshDeadlinesAtom);
});

/** Asks again for what is loaded, up to 200 cards; what was loaded beyond them stays behind them. */
export const refreshDeadlinesAtom = atom(null, async (get, set) => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return;
  const filter = get(rawFilterAtom);
  const before = get(rawListAtom);
  const wanted = before.status === "ready" ? Math.min(Math.max(before.value.cards.length, perPage), mostAtOnce) : perPage;
  const mayShow = get(latestAtom).ask();
  const answer = await attempt(() => getDeadlines({ organizationId, ...filter }, null, wanted));
  if (get(rawFilterAtom) !== filter || !mayShow()) return;
  const held = get(rawListAtom);
  if (!answer.ok) {
    if (held.status !== "ready") set(rawListAtom, toLoad(answer));
    return;
  }
  const { cards, groups } = answer.value;
  const full = cards.length === wanted;
  const beyond =
    full && held.status === "ready" ? held.value.cards.slice(wanted).filter(({ id }) => !cards.some((card) => card.id === id)) : [];
  const more = full && (beyond.length === 0 || (held.status === "ready" && held.value.more));
  set(rawListAtom, { status: "ready", value: { groups: groups ?? [], cards: [...cards, ...beyond], more } });
});

/** Asks for the next page. */
export const loadMoreDeadlinesAtom = atom(null, async (get, set) => {
  const organizationId = get(organizationIdAtom);
  const before = get(rawListAtom);
  if (organizationId === null || before.status !== "ready" || !before.value.more || get(busyAtom)) return;
  set(busyAtom, true);
  const filter = get(rawFilterAtom);
  const answer = await attempt(() => getDeadlines({ organizationId, ...filter }, before.value.cards.at(-1) ?? null, perPage));
  set(busyAtom, false);
  const held = get(rawListAtom);
  if (get(rawFilterAtom) !== filter || held.status !== "ready" || !answer.ok) return;
  const further = answer.value.cards.filter(({ id }) => !held.value.cards.some((card) => card.id === id));
  const more = answer.value.cards.length === perPage;
  set(rawListAtom, { status: "ready", value: { ...held.value, cards: [...held.value.cards, ...further], more } });
});

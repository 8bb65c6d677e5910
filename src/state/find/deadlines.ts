import { atom } from "jotai";
import type { BoardFilter } from "../../core/board/board.ts";
import type { Card } from "../../core/board/card.ts";
import type { DeadlineGroup } from "../../core/board/deadlines.ts";
import { ok } from "../../core/result.ts";
import { getDeadlines } from "../../data/get-deadlines.ts";
import { freshCardsAtom, freshen } from "../fresh-cards.ts";
import type { Load } from "../load.ts";
import { atomsWithPages, type Pages } from "../pages.ts";

/** Open cards by last day, as far as they are loaded, and how many there are in each stretch of time. */
export type DeadlineList = Pages<Card, { groups: DeadlineGroup[] }>;

const pages = atomsWithPages<BoardFilter, Card, { groups: DeadlineGroup[] }>({
  async ask(organizationId, filter, { after, limit }) {
    const answer = await getDeadlines({ organizationId, ...filter }, after?.items.at(-1) ?? null, limit);
    if (!answer.ok) return answer;
    const { cards, groups } = answer.value;
    return ok({ items: cards, more: cards.length === limit, groups: groups ?? [] });
  },
  keyOf: ({ id }) => id,
  perPage: 50,
  question: { planId: null, unitId: null, mine: false },
});

/** The open cards under the filter of the page's address; what was done meanwhile is gone from it at once. */
export const deadlinesAtom = atom((get): Load<DeadlineList> => {
  const held = get(pages.listAtom);
  if (held.status !== "ready") return held;
  const fresh = get(freshCardsAtom);
  const cards = held.value.items.map((card) => freshen(card, fresh)).filter((card) => card !== null && card.status !== "done");
  return { ...held, value: { ...held.value, items: cards as Card[] } };
});

/** Shows the open cards of a plan, of a unit, or one's own. */
export const openDeadlinesAtom = atom(null, async (_get, set, filter: BoardFilter) => {
  set(pages.chooseAtom, filter);
  await set(loadDeadlinesAtom, "first");
});

/** Asks anew for what is shown, or for the page after it. */
export const loadDeadlinesAtom = pages.loadAtom;

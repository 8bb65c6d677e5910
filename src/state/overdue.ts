import { atom } from "jotai";
import type { BoardFilter } from "../core/board/board.ts";
import type { Card } from "../core/board/card.ts";
import { isOverdue } from "../core/board/deadline-words.ts";
import { getOverdue } from "../data/get-overdue.ts";
import type { Load } from "./load.ts";
import { pageOf } from "./page-of.ts";
import { atomsWithPages, type Pages } from "./pages.ts";
import { wishedActsAtom, wishedCardAtom } from "./queue/queue.ts";
import { todayAtom } from "./session.ts";

const pages = atomsWithPages<BoardFilter, Card>({
  async ask(organizationId, filter, { after, limit }) {
    const last = after?.items.at(-1);
    const cursor = last?.dueOn ? { due: last.dueOn, id: last.id } : null;
    return pageOf(await getOverdue({ organizationId, ...filter }, cursor, limit), limit);
  },
  keyOf: ({ id }) => id,
  perPage: 50,
  question: { planId: null, unitId: null, mine: false },
  pulled: true,
});

/** The overdue cards of all quarters under the filter of the page's address, the most late first, as far as they are loaded. */
export const overdueAtom = atom((get): Load<Pages<Card>> => {
  const held = get(pages.listAtom);
  const today = get(todayAtom);
  if (held.status !== "ready" || today === null || get(wishedActsAtom).length === 0) return held;
  const items = held.value.items.map(get(wishedCardAtom)).filter((card) => isOverdue(card, today));
  return { status: "ready", value: { ...held.value, items } };
});

/** Asks anew for what is shown, or for the page after it; false where no answer came. */
export const loadOverdueAtom = pages.loadAtom;

/** Asks again for the list, where it was asked for; false where no answer came. */
export const renewOverdueAtom = pages.renewAtom;

/** Shows the overdue cards of a plan, of a unit, or one's own. */
export const openOverdueAtom = atom(null, async (_get, set, filter: BoardFilter) => {
  set(pages.chooseAtom, filter);
  await set(loadOverdueAtom, "first");
});

/** Shows a card's new state; one that is no longer overdue leaves the list. */
export const patchOverdueAtom = atom(null, (get, set, card: Card) => {
  const today = get(todayAtom);
  if (today === null) return;
  set(pages.changeAtom, (cards) =>
    cards.map((shown) => (shown.id === card.id && shown.version <= card.version ? card : shown)).filter((shown) => isOverdue(shown, today)),
  );
});

/** Takes away a card that this person can no longer see. */
export const takeFromOverdueAtom = atom(null, (_get, set, cardId: string) => {
  set(pages.changeAtom, (cards) => cards.filter(({ id }) => id !== cardId));
});

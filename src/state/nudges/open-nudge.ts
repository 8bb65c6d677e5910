import { atom } from "jotai";
import type { Card } from "../../core/board/card.ts";
import type { Nudge, NudgeStand } from "../../core/nudge/nudge.ts";
import { getNudge } from "../../data/get-nudge.ts";
import { listNudgedCards } from "../../data/list-nudged-cards.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { pageOf } from "../page-of.ts";
import { atomsWithPages, type Pages } from "../pages.ts";

interface OpenNudge {
  id: string;
  nudge: Load<Nudge>;
  /** Which of its cards are shown; null before somebody has chosen. */
  stand: NudgeStand | null;
}

const rawOpenAtom = atom<OpenNudge | null>(null);

const cards = atomsWithPages<{ id: string; stand: NudgeStand }, Card>({
  ask: async (_organizationId, { id, stand }, { after, limit }) =>
    pageOf(await listNudgedCards(id, stand, after?.items.at(-1) ?? null, limit), limit),
  keyOf: ({ id }) => id,
  perPage: 50,
});

/** The nudge whose page is open, with the cards of it that stand as one has chosen. */
export const openNudgeAtom = atom((get) => {
  const open = get(rawOpenAtom);
  const list: Load<Pages<Card>> = open?.stand === null ? loading : get(cards.listAtom);
  return open && { ...open, cards: list };
});

/** Asks for a nudge; what is shown of it stays until the answer comes. */
export const loadNudgeAtom = atom(null, async (get, set, id: string) => {
  if (get(rawOpenAtom)?.id !== id) set(rawOpenAtom, { id, nudge: loading, stand: null });
  const answer = toLoad(await attempt(() => getNudge(id)));
  const held = get(rawOpenAtom);
  if (held?.id === id && (answer.status === "ready" || held.nudge.status !== "ready")) set(rawOpenAtom, { ...held, nudge: answer });
});

/** Shows the cards that stand so, or those after what is shown of them. */
export const showNudgedCardsAtom = atom(null, async (get, set, stand: NudgeStand, next: "first" | "more") => {
  const open = get(rawOpenAtom);
  if (open === null) return;
  set(rawOpenAtom, { ...open, stand });
  set(cards.chooseAtom, { id: open.id, stand });
  await set(cards.loadAtom, next);
});

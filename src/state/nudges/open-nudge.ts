import { atom } from "jotai";
import type { Card } from "../../core/board/card.ts";
import type { Nudge, NudgeStand } from "../../core/nudge/nudge.ts";
import { getNudge } from "../../data/get-nudge.ts";
import { listNudgedCards } from "../../data/list-nudged-cards.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";

interface NudgedCards {
  cards: Card[];
  more: boolean;
}

interface OpenNudge {
  id: string;
  nudge: Load<Nudge>;
  /** Which of its cards are shown; null before somebody has chosen. */
  stand: NudgeStand | null;
  cards: Load<NudgedCards>;
}

const perPage = 50;
const rawOpenAtom = atom<OpenNudge | null>(null);

/** The nudge whose page is open, with the cards of it that stand as one has chosen. */
export const openNudgeAtom = atom((get) => get(rawOpenAtom));

/** Asks for a nudge; what is shown of it stays until the answer comes. */
export const loadNudgeAtom = atom(null, async (get, set, id: string) => {
  if (get(rawOpenAtom)?.id !== id) set(rawOpenAtom, { id, nudge: loading, stand: null, cards: loading });
  const answer = toLoad(await attempt(() => getNudge(id)));
  const held = get(rawOpenAtom);
  if (held?.id === id && (answer.status === "ready" || held.nudge.status !== "ready")) set(rawOpenAtom, { ...held, nudge: answer });
});

/** Shows the cards that stand so; asked again for the same, those after what is shown. */
export const showNudgedCardsAtom = atom(null, async (get, set, stand: NudgeStand, next: "first" | "more") => {
  const open = get(rawOpenAtom);
  if (open === null) return;
  const shown = next === "more" && open.cards.status === "ready" ? open.cards.value.cards : [];
  if (open.stand !== stand) set(rawOpenAtom, { ...open, stand, cards: loading });
  const answer = await attempt(() => listNudgedCards(open.id, stand, shown.at(-1) ?? null, perPage));
  const held = get(rawOpenAtom);
  if (held?.id !== open.id || held.stand !== stand) return; // something else was chosen meanwhile
  if (answer.ok) {
    const value = { cards: [...shown, ...answer.value], more: answer.value.length === perPage };
    set(rawOpenAtom, { ...held, cards: { status: "ready", value } });
  } else if (held.cards.status !== "ready") set(rawOpenAtom, { ...held, cards: { status: "failed", code: answer.error.code } });
});

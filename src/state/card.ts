import { atom } from "jotai";
import type { Card, CardDetail } from "../core/board/card.ts";
import { getCard } from "../data/get-card.ts";
import { attempt } from "./attempt.ts";
import { createLatest } from "./latest.ts";
import { loading, toLoad, type Load } from "./load.ts";

interface OpenCard {
  id: string;
  detail: Load<CardDetail>;
}

const rawOpenCardAtom = atom<OpenCard | null>(null);
const latestAtom = atom(() => createLatest());

/** The card whose page is open. */
export const openCardAtom = atom((get) => get(rawOpenCardAtom));

/** Asks for a card and shows it; the same card stays in sight until the answer comes. */
export const loadCardAtom = atom(null, async (get, set, id: string) => {
  if (get(rawOpenCardAtom)?.id !== id) set(rawOpenCardAtom, { id, detail: loading });
  const mayShow = get(latestAtom).ask();
  const answer = await attempt(() => getCard(id));
  const held = get(rawOpenCardAtom);
  if (held?.id !== id) return;
  const shown = held.detail.status === "ready" ? held.detail.value : null;
  // A failed refresh takes nothing away, but a card that is out of sight now does.
  if (shown !== null && !answer.ok && answer.error.code !== "card.not_found") return;
  // Asked before the person's own act was answered: what follows that act asks again.
  if (shown !== null && answer.ok && answer.value.version < shown.version) return;
  if (mayShow()) set(rawOpenCardAtom, { id, detail: toLoad(answer) });
});

/** Shows a card's new state on its page. */
export const patchDetailAtom = atom(null, (get, set, card: Card) => {
  const held = get(rawOpenCardAtom);
  if (held?.id !== card.id || held.detail.status !== "ready" || held.detail.value.version > card.version) return;
  set(rawOpenCardAtom, { ...held, detail: { status: "ready", value: { ...held.detail.value, ...card } } });
});

/** Asks again for the open card when it is this one: its history has grown. */
export const refreshDetailAtom = atom(null, async (get, set, { id }: { id: string }) => {
  if (get(rawOpenCardAtom)?.id === id) await set(loadCardAtom, id);
});

/** Asks again for whichever card is open. */
export const refreshOpenCardAtom = atom(null, async (get, set) => {
  const held = get(rawOpenCardAtom);
  if (held !== null) await set(loadCardAtom, held.id);
});

import { atom } from "jotai";
import type { Card, CardDetail } from "../core/board/card.ts";
import { getCard } from "../data/get-card.ts";
import { attempt } from "./attempt.ts";
import { loading, toLoad, type Load } from "./load.ts";

interface OpenCard {
  id: string;
  detail: Load<CardDetail>;
}

const rawOpenCardAtom = atom<OpenCard | null>(null);

/** The card whose page is open. */
export const openCardAtom = atom((get) => get(rawOpenCardAtom));

/** Asks for a card and shows it; the same card stays in sight until the answer comes. */
export const loadCardAtom = atom(null, async (get, set, id: string) => {
  if (get(rawOpenCardAtom)?.id !== id) set(rawOpenCardAtom, { id, detail: loading });
  const answer = await attempt(() => getCard(id));
  const held = get(rawOpenCardAtom);
  if (held?.id !== id) return;
  // A failed refresh takes nothing away, but a card that is out of sight now does.
  const keeps = held.detail.status === "ready" && !answer.ok && answer.error.code !== "card.not_found";
  if (!keeps) set(rawOpenCardAtom, { id, detail: toLoad(answer) });
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

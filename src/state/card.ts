import { atom } from "jotai";
import { wishDetail } from "../core/board/wish-card.ts";
import type { Card, CardDetail } from "../core/board/card.ts";
import { getCard } from "../data/get-card.ts";
import { attempt } from "./attempt.ts";
import { createLatest } from "./latest.ts";
import { loading, toLoad, type Load } from "./load.ts";
import { readCopy } from "./local-copy/device-copy.ts";
import { isUnreachable } from "./reports/unreachable.ts";
import { wishedActsAtom } from "./queue/queue.ts";
import { copyOwnerAtom, selfAtom } from "./session.ts";

interface OpenCard {
  id: string;
  detail: Load<CardDetail>;
  /** Where it stands as this device kept it: when that was. */
  keptAt: string | null;
  /** It was asked for last without an answer. */
  missed: boolean;
}

const rawOpenCardAtom = atom<OpenCard | null>(null);
const latestAtom = atom(() => createLatest());
const copyName = (id: string) => `card-${id}`;

/** The card whose page is open, with what was done with it here. */
export const openCardAtom = atom((get): OpenCard | null => {
  const held = get(rawOpenCardAtom);
  const acts = get(wishedActsAtom).filter(({ cardId }) => cardId === held?.id);
  if (held?.detail.status !== "ready" || acts.length === 0) return held;
  const value = acts.reduce((card, act) => wishDetail(card, act, get(selfAtom)), held.detail.value);
  return { ...held, detail: { status: "ready", value } };
});

/** The open card as this device keeps it. */
export const openCardCopyAtom = atom((get) => {
  const held = get(rawOpenCardAtom);
  return held?.detail.status === "ready" && held.keptAt === null ? { name: copyName(held.id), value: held.detail.value } : null;
});

/** Shows what this device kept of a card, where nothing newer has come. */
const showKeptCardAtom = atom(null, async (get, set, id: string) => {
  const owner = get(copyOwnerAtom);
  const kept = owner === null ? null : await readCopy<CardDetail>(owner, copyName(id));
  const held = get(rawOpenCardAtom);
  if (kept === null || held?.id !== id || held.detail.status !== "loading") return;
  set(rawOpenCardAtom, { ...held, detail: { status: "ready", value: kept.value }, keptAt: kept.at });
});

/** Asks for a card and shows it; the same card, or what this device kept of it, stays in sight until the answer comes. */
export const loadCardAtom = atom(null, async (get, set, id: string) => {
  const before = get(rawOpenCardAtom);
  const begins = before?.id !== id || before.detail.status !== "ready";
  if (begins) set(rawOpenCardAtom, { id, detail: loading, keptAt: null, missed: false });
  const keeping = begins ? set(showKeptCardAtom, id) : undefined;
  const mayShow = get(latestAtom).ask();
  const answer = await attempt(() => getCard(id));
  const missed = !answer.ok && isUnreachable(answer.error.code);
  if (missed) await keeping;
  const held = get(rawOpenCardAtom);
  if (held?.id !== id) return;
  const shown = held.detail.status === "ready" ? held.detail.value : null;
  // A failed refresh takes nothing away, but a card that is out of sight now does.
  if (shown !== null && !answer.ok && answer.error.code !== "card.not_found") {
    set(rawOpenCardAtom, { ...held, missed });
    return;
  }
  // Asked before the person's own act was answered: what follows that act asks again.
  if (shown !== null && answer.ok && answer.value.version < shown.version) return;
  if (mayShow()) set(rawOpenCardAtom, { id, detail: toLoad(answer), keptAt: null, missed });
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

import { atom } from "jotai";
import { follows, type CardAct } from "../../core/board/card-act.ts";
import type { Activity, Card } from "../../core/board/card.ts";
import { wishCard } from "../../core/board/wish-card.ts";
import type { RefusalCode } from "../../core/refusal.ts";

/** Why an act is not sent any more until the person has decided. */
export interface Stop {
  code: RefusalCode;
  /** The card as it is now, where it was asked for. */
  card: Card | null;
  /** Who moved it meanwhile, and where to. */
  moved: Activity | null;
}

/** An act that the server has not confirmed. */
export interface QueuedAct {
  act: CardAct;
  /** It could not be sent at once: the person is told that it waits. */
  waits: boolean;
  /** The card may have changed since the person saw it, which is no reason to refuse: it is looked at again. */
  stale: boolean;
  stopped: Stop | null;
}

const rawQueueAtom = atom<readonly QueuedAct[]>([]);

/** What was done here and is not confirmed yet, the oldest first. */
export const queueAtom = atom((get) => get(rawQueueAtom));

/** Puts another queue in its place; for those who send it. */
export const setQueueAtom = atom(null, (_get, set, queue: readonly QueuedAct[]) => set(rawQueueAtom, queue));

/** Whether an act may go: the person need not decide about it first, nor about the step that it is about. */
export function mayGo({ act, stopped }: QueuedAct, queue: readonly QueuedAct[]): boolean {
  return stopped === null && !queue.some((other) => other.stopped !== null && follows(act, other.act));
}

/** Acts that will be done as far as anybody knows, and so are shown as done. */
export const wishedActsAtom = atom((get) => get(rawQueueAtom).flatMap((entry, _, queue) => (mayGo(entry, queue) ? [entry.act] : [])));

/** Shows a card as it will be; any list of cards may use it. */
export const wishedCardAtom = atom((get) => {
  const acts = get(wishedActsAtom);
  return (card: Card): Card => (acts.length === 0 ? card : acts.reduce((wished, act) => wishCard(wished, act), card));
});

/** As one text, which stays the same while the cards are the same: no tile is drawn for nothing. */
const waitingIdsAtom = atom((get) =>
  get(rawQueueAtom)
    .flatMap(({ act, waits }) => (waits ? [act.cardId] : []))
    .sort()
    .join(" "),
);

/** Cards of which something waits. */
export const waitingCardsAtom = atom((get): ReadonlySet<string> => new Set(get(waitingIdsAtom).split(" ")));

/** What waits to be sent, and what waits for the person's decision. */
export const waitingAtom = atom((get) => {
  const waiting = get(rawQueueAtom).filter(({ waits }) => waits);
  return { unsent: waiting.filter(({ stopped }) => stopped === null), stopped: waiting.filter(({ stopped }) => stopped !== null) };
});

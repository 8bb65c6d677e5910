import { atom } from "jotai";
import type { CardAct } from "../../core/board/card-act.ts";
import type { Card } from "../../core/board/card.ts";
import { ok, refuse, type Result } from "../../core/result.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import type { Refusal } from "../../data/errors.ts";
import { showCardAtom } from "../apply-changes.ts";
import { refreshDetailAtom } from "../card.ts";
import { isAway } from "../is-away.ts";
import type { CopyOwner } from "../local-copy/device-copy.ts";
import { copyOwnerAtom, renewSessionAtom, sessionIsKeptAtom } from "../session.ts";
import { startAnewWantedAtom } from "../start-anew.ts";
import { heardVersionAtom, pullNowAtom } from "../version.ts";
import { carryOut, type Outcome } from "./carry-out.ts";
import { readQueue, writeQueue } from "./device-queue.ts";
import { queueAtom, setQueueAtom, type QueuedAct } from "./queue.ts";

type Answer = Result<Card | null, Refusal>;

/** These refusals mean that somebody else was quicker. */
const outdated: readonly RefusalCode[] = ["card.changed", "card.rank_taken", "card.not_found"];
const firstRetryMs = 2_000;
const longestRetryMs = 60_000;

/** What is under way in one store. */
const workAtom = atom(() => ({
  /** Cards whose acts are being sent, one after another. */
  busy: new Set<string>(),
  /** Who did it and still waits to hear what came of it. */
  listeners: new Map<string, (answer: Answer) => void>(),
  retryMs: firstRetryMs,
  timer: undefined as ReturnType<typeof setTimeout> | undefined,
  openedFor: null as string | null,
}));

const changeQueueAtom = atom(null, (get, set, change: (queue: readonly QueuedAct[]) => readonly QueuedAct[]) => {
  set(setQueueAtom, change(get(queueAtom)));
  const owner = get(copyOwnerAtom);
  // Once the app begins anew this device belongs to whoever comes next.
  if (owner !== null && !get(startAnewWantedAtom)) void writeQueue(owner, get(queueAtom));
});

const ofCard = (cardId: string, change: (entry: QueuedAct) => QueuedAct) => (queue: readonly QueuedAct[]) =>
  queue.map((entry) => (entry.act.cardId === cardId ? change(entry) : entry));
const ofAct = (actId: string, change: (entry: QueuedAct) => QueuedAct) => (queue: readonly QueuedAct[]) =>
  queue.map((entry) => (entry.act.id === actId ? change(entry) : entry));
const without = (actId: string) => (queue: readonly QueuedAct[]) => queue.filter(({ act }) => act.id !== actId);

/**
 * Does something with a card: shown as done at once, kept on this device until the server has confirmed it, and sent after what was
 * done with the same card before. Answers the card, why it was refused, or that it waits until the server can be reached.
 */
export const doActAtom = atom(null, (get, set, act: CardAct): Promise<Answer> => {
  set(changeQueueAtom, (queue) => [...queue, { act, waits: false, stale: false, stopped: null }]);
  const answer = new Promise<Answer>((resolve) => get(workAtom).listeners.set(act.id, resolve));
  void set(sendCardAtom, act.cardId);
  return answer;
});

const tellAtom = atom(null, (get, _set, actId: string, answer: Answer) => {
  const { listeners } = get(workAtom);
  listeners.get(actId)?.(answer);
  listeners.delete(actId);
});

/** Sends what was done with a card, one act after another, as far as it goes. */
const sendCardAtom = atom(null, async (get, set, cardId: string) => {
  const { busy } = get(workAtom);
  if (busy.has(cardId) || get(startAnewWantedAtom)) return;
  busy.add(cardId);
  try {
    await set(sendActsAtom, cardId);
  } finally {
    busy.delete(cardId);
  }
});

const sendActsAtom = atom(null, async (get, set, cardId: string) => {
  // What waits for the person's decision holds nothing up: what they do meanwhile they do knowing the card as it is.
  const next = () => get(queueAtom).find(({ act, stopped }) => act.cardId === cardId && stopped === null);
  for (let entry = next(); entry !== undefined; entry = next()) {
    const outcome = (await set(askWhoAtom)) ? await carryOut(entry, Date.now()) : unheard(entry);
    if (get(startAnewWantedAtom)) return;
    if (!set(settleAtom, entry, outcome)) break;
  }
  set(holdBackAtom, cardId);
});

/** Whether the server has said who this is: what one person left on this device is never sent as an act of another. */
const askWhoAtom = atom(null, async (get, set): Promise<boolean> => {
  if (get(sessionIsKeptAtom)) await set(renewSessionAtom);
  return !get(sessionIsKeptAtom) && !get(startAnewWantedAtom);
});

const unheard = ({ act }: QueuedAct): Outcome => ({ kind: "unreachable", act, code: "network.offline" });

/** Behind an act that waits, everything else done with the card waits too. */
const holdBackAtom = atom(null, (get, set, cardId: string) => {
  const held = get(queueAtom).filter(({ act, stopped }) => act.cardId === cardId && stopped === null);
  if (held.length === 0) return;
  set(
    changeQueueAtom,
    ofCard(cardId, (entry) => ({ ...entry, waits: true, stale: true })),
  );
  for (const { act } of held) set(tellAtom, act.id, refuse({ code: "network.waiting" }));
});

/** Shows what came of an act; false when nothing more of this card can go now. */
const settleAtom = atom(null, (get, set, { act, stale }: QueuedAct, outcome: Outcome): boolean => {
  const work = get(workAtom);
  if (outcome.kind === "unreachable") {
    set(
      changeQueueAtom,
      ofAct(act.id, (entry) => ({ ...entry, act: outcome.act })),
    );
    set(retryLaterAtom, outcome.code);
    return false;
  }
  work.retryMs = firstRetryMs;
  if (outcome.kind === "refused" && stale && !work.listeners.has(act.id)) {
    const { stop } = outcome;
    set(
      changeQueueAtom,
      ofAct(act.id, (entry) => ({ ...entry, stopped: stop })),
    );
    if (stop.card !== null) set(showCardAtom, stop.card);
    set(catchUpAtom);
    return true;
  }
  const { card } = outcome.kind === "done" ? outcome : { card: null };
  // In one go, so that the card is never seen as it was before.
  if (card !== null) {
    set(heardVersionAtom, card.version);
    set(showCardAtom, card);
  }
  set(changeQueueAtom, (queue) => without(act.id)(ofCard(act.cardId, (entry) => follow(entry, card, outcome.kind === "done"))(queue)));
  if (outcome.kind === "done") {
    set(tellAtom, act.id, ok(card));
    void set(refreshDetailAtom, { id: act.cardId });
  } else {
    if (outdated.includes(outcome.stop.code)) set(catchUpAtom);
    set(tellAtom, act.id, refuse({ code: outcome.stop.code }));
  }
  return true;
});

/** The person's own act has changed the card: what they did after it is meant for the card as it left it. */
function follow(entry: QueuedAct, card: Card | null, done: boolean): QueuedAct {
  if (!done || entry.act.kind !== "move") return entry;
  if (card === null || card.status !== entry.act.from) return { ...entry, stale: true };
  return { ...entry, act: { ...entry.act, seenVersion: card.version } };
}

const catchUpAtom = atom(null, (get) => get(pullNowAtom).pull());

const retryLaterAtom = atom(null, (get, set, code: RefusalCode) => {
  const work = get(workAtom);
  clearTimeout(work.timer);
  work.timer = setTimeout(() => void set(sendQueueAtom), work.retryMs);
  work.retryMs = Math.min(longestRetryMs, work.retryMs * 2);
  // Finds out whether the network is away, and says so.
  if (isAway(code)) set(catchUpAtom);
});

/** Sends what waits. */
const sendQueueAtom = atom(null, async (get, set) => {
  const cards = new Set(get(queueAtom).map(({ act }) => act.cardId));
  await Promise.all([...cards].map((cardId) => set(sendCardAtom, cardId)));
});

/** Sends what waits, now: the network is back, or the app was opened again. */
export const flushQueueAtom = atom(null, (get, set) => {
  const work = get(workAtom);
  clearTimeout(work.timer);
  work.retryMs = firstRetryMs;
  void set(sendQueueAtom);
});

/** Brings back what an earlier visit left on this device. */
export const openQueueAtom = atom(null, async (get, set, owner: CopyOwner) => {
  const work = get(workAtom);
  const stamp = `${owner.personId} ${owner.organizationId}`;
  if (work.openedFor === stamp) return;
  work.openedFor = stamp;
  const known = new Set(get(queueAtom).map(({ act }) => act.id));
  const left = (await readQueue(owner)).filter(({ act }) => !known.has(act.id));
  if (left.length === 0) return;
  set(setQueueAtom, [...left.map((entry) => ({ ...entry, waits: true, stale: true })), ...get(queueAtom)]);
});

/** Lets go of an act that was not sent. */
export const dropActAtom = atom(null, (get, set, actId: string) => {
  const entry = get(queueAtom).find(({ act }) => act.id === actId);
  if (entry === undefined) return;
  set(changeQueueAtom, without(actId));
  // What stood behind it may go now.
  void set(sendCardAtom, entry.act.cardId);
});

/** Sends an act after all; a move as one of the card as it is now. */
export const insistAtom = atom(null, (get, set, actId: string) => {
  const entry = get(queueAtom).find(({ act }) => act.id === actId);
  if (entry === undefined) return;
  const { act, stopped } = entry;
  const seen = act.kind === "move" && stopped?.card ? { from: stopped.card.status, seenVersion: stopped.card.version } : {};
  const again: CardAct = { ...act, ...seen, at: new Date().toISOString() };
  set(
    changeQueueAtom,
    ofAct(actId, (held) => ({ ...held, act: again, stopped: null })),
  );
  void set(sendCardAtom, act.cardId);
});

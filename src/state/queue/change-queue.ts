import { atom } from "jotai";
import { follows } from "../../core/board/card-act.ts";
import { copyOwnerAtom } from "../session.ts";
import { startAnewWantedAtom } from "../start-anew.ts";
import { writeQueue } from "./device-queue.ts";
import { queueAtom, setQueueAtom, type QueuedAct } from "./queue.ts";

type Change = (queue: readonly QueuedAct[]) => readonly QueuedAct[];

/** Changes the queue, here and on this device. */
export const changeQueueAtom = atom(null, (get, set, change: Change) => {
  set(setQueueAtom, change(get(queueAtom)));
  const owner = get(copyOwnerAtom);
  // Once the app begins anew this device belongs to whoever comes next.
  if (owner !== null && !get(startAnewWantedAtom)) void writeQueue(owner, get(queueAtom));
});

/** Changes what was done with one card. */
export const ofCard =
  (cardId: string, change: (entry: QueuedAct) => QueuedAct): Change =>
  (queue) =>
    queue.map((entry) => (entry.act.cardId === cardId ? change(entry) : entry));

/** Changes one act. */
export const ofAct =
  (actId: string, change: (entry: QueuedAct) => QueuedAct): Change =>
  (queue) =>
    queue.map((entry) => (entry.act.id === actId ? change(entry) : entry));

/** Takes acts out. */
export const without =
  (ids: readonly string[]): Change =>
  (queue) =>
    queue.filter(({ act }) => !ids.includes(act.id));

/** An act, and what was done with the step that it adds: without it, none of that can be. */
export const withFollowers = (actId: string, queue: readonly QueuedAct[]): string[] => {
  const { act } = queue.find((entry) => entry.act.id === actId) ?? {};
  return [actId, ...queue.flatMap((other) => (act !== undefined && follows(other.act, act) ? [other.act.id] : []))];
};

import { atom } from "jotai";
import type { RefusalCode } from "../../core/refusal.ts";
import { refuse } from "../../core/result.ts";
import { within } from "../../platform/within.ts";
import { isAway } from "../is-away.ts";
import { renewSessionAtom, sessionIsKeptAtom } from "../session.ts";
import { startAnewWantedAtom } from "../start-anew.ts";
import { pullNowAtom } from "../version.ts";
import { carryOut, type Outcome } from "./carry-out.ts";
import { changeQueueAtom, ofAct, ofCard } from "./change-queue.ts";
import { mayGo, queueAtom, type QueuedAct } from "./queue.ts";
import { patienceMs } from "./send-act.ts";
import { settleAtom } from "./settle.ts";
import { firstRetryMs, longestRetryMs, tellAtom, workAtom } from "./work.ts";

/** Sends what was done with a card, one act after another, as far as it goes. */
export const sendCardAtom = atom(null, async (get, set, cardId: string) => {
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
  // What waits for the person's decision holds nothing else up: what they do meanwhile they do knowing the card as it is.
  const next = () => get(queueAtom).find((entry, _, queue) => entry.act.cardId === cardId && mayGo(entry, queue));
  for (let entry = next(); entry !== undefined; entry = next()) {
    const outcome = (await set(askWhoAtom)) ? await carryOut(entry, Date.now()) : unheard(entry);
    if (get(startAnewWantedAtom)) return;
    if (outcome.kind === "unreachable") {
      const { act, code } = outcome;
      set(
        changeQueueAtom,
        ofAct(act.id, (held) => ({ ...held, act })),
      );
      set(retryLaterAtom, code);
      break;
    }
    set(settleAtom, entry, outcome);
  }
  set(holdBackAtom, cardId);
});

/** Whether the server has said who this is: what one person left on this device is never sent as an act of another. */
const askWhoAtom = atom(null, async (get, set): Promise<boolean> => {
  if (get(sessionIsKeptAtom)) await within(patienceMs, () => set(renewSessionAtom));
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

const retryLaterAtom = atom(null, (get, set, code: RefusalCode) => {
  const work = get(workAtom);
  clearTimeout(work.timer);
  work.timer = setTimeout(() => void set(sendQueueAtom), work.retryMs);
  work.retryMs = Math.min(longestRetryMs, work.retryMs * 2);
  // Finds out whether the network is away, and says so.
  if (isAway(code)) get(pullNowAtom).pull();
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

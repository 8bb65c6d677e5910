import { atom } from "jotai";
import type { Card } from "../../core/board/card.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { ok, refuse } from "../../core/result.ts";
import { showCardAtom } from "../apply-changes.ts";
import { refreshDetailAtom } from "../card.ts";
import { showDetailAtom } from "../show-detail.ts";
import { heardVersionAtom, pullNowAtom } from "../version.ts";
import type { Outcome } from "./carry-out.ts";
import { changeQueueAtom, ofAct, ofCard, without, withFollowers } from "./change-queue.ts";
import { queueAtom, type QueuedAct, type Stop } from "./queue.ts";
import type { Sent } from "./send-act.ts";
import { firstRetryMs, tellAtom, workAtom } from "./work.ts";

/** These refusals mean that somebody else was quicker. */
const outdated: readonly RefusalCode[] = ["card.changed", "card.rank_taken", "card.not_found", "step.not_found"];

/** Shows what came of an act that the server has answered. */
export const settleAtom = atom(null, (get, set, entry: QueuedAct, outcome: Exclude<Outcome, { kind: "unreachable" }>) => {
  const work = get(workAtom);
  work.retryMs = firstRetryMs;
  if (outcome.kind === "done") set(settleDoneAtom, entry, outcome.sent);
  else if (entry.stale && !work.listeners.has(entry.act.id)) set(stopAtom, entry, outcome.stop);
  else set(takeBackAtom, entry, outcome.stop.code);
});

const settleDoneAtom = atom(null, (_get, set, { act }: QueuedAct, { card, detail }: Sent) => {
  // In one go, so that the card is never seen as it was before.
  if (card !== null) {
    set(heardVersionAtom, card.version);
    if (detail === null) set(showCardAtom, card);
    else set(showDetailAtom, detail);
  }
  set(changeQueueAtom, (queue) => without([act.id])(ofCard(act.cardId, (entry) => follow(entry, card))(queue)));
  set(tellAtom, act.id, ok(card));
  if (detail === null) void set(refreshDetailAtom, { id: act.cardId });
});

/** The person's own act has changed the card: what they did after it is meant for the card as it left it. */
function follow(entry: QueuedAct, card: Card | null): QueuedAct {
  if (entry.act.kind !== "move") return entry;
  if (card === null || card.status !== entry.act.from) return { ...entry, stale: true };
  return { ...entry, act: { ...entry.act, seenVersion: card.version } };
}

/** Nobody waits for the answer any more: it stays in sight until the person has decided. */
const stopAtom = atom(null, (_get, set, { act }: QueuedAct, stop: Stop) => {
  set(
    changeQueueAtom,
    ofAct(act.id, (entry) => ({ ...entry, stopped: stop })),
  );
  if (stop.card !== null) set(showCardAtom, stop.card);
  set(catchUpAtom);
});

/** Whoever did it is told at once why it is not done, and the card stands as it did. */
const takeBackAtom = atom(null, (get, set, { act }: QueuedAct, code: RefusalCode) => {
  const gone = withFollowers(act.id, get(queueAtom));
  set(changeQueueAtom, without(gone));
  if (outdated.includes(code)) set(catchUpAtom);
  for (const id of gone) set(tellAtom, id, refuse({ code }));
});

const catchUpAtom = atom(null, (get) => get(pullNowAtom).pull());

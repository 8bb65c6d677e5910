import { atom } from "jotai";
import type { CardAct } from "../../core/board/card-act.ts";
import { changeQueueAtom, ofAct, without, withFollowers } from "./change-queue.ts";
import { queueAtom } from "./queue.ts";
import { sendCardAtom } from "./send-queue.ts";

/** Lets go of an act that was not sent, and of what can't be without it. */
export const dropActAtom = atom(null, (get, set, actId: string) => {
  const entry = get(queueAtom).find(({ act }) => act.id === actId);
  if (entry === undefined) return;
  set(changeQueueAtom, without(withFollowers(actId, get(queueAtom))));
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

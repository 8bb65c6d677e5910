import { atom } from "jotai";
import type { ActKind, CardAct } from "../../core/board/card-act.ts";
import type { Card } from "../../core/board/card.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { newId } from "../new-id.ts";
import { changeQueueAtom } from "./change-queue.ts";
import { sendCardAtom } from "./send-queue.ts";
import { workAtom, type Answer } from "./work.ts";

type Which = Pick<Card, "id" | "number">;

/**
 * Does something with a card: shown as done at once, kept on this device until the server has confirmed it, and sent after what was
 * done with the same card before. Answers the card, why it was refused, or that it waits until the server can be reached.
 */
export const doActAtom = atom(null, (get, set, { id, number }: Which, kind: ActKind): Promise<Answer> => {
  const act: CardAct = { id: newId(), cardId: id, cardNumber: number, at: new Date().toISOString(), ...kind };
  set(changeQueueAtom, (queue) => [...queue, { act, waits: false, stale: false, stopped: null }]);
  const answer = new Promise<Answer>((resolve) => get(workAtom).listeners.set(act.id, resolve));
  void set(sendCardAtom, id);
  return answer;
});

/** The same where only a refusal is of interest: answers why, that it waits for the network, or null. */
export const tryActAtom = atom(null, async (_get, set, card: Which, kind: ActKind): Promise<RefusalCode | null> => {
  const answer = await set(doActAtom, card, kind);
  return answer.ok ? null : answer.error.code;
});

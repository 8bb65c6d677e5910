import { atom } from "jotai";
import type { Card } from "../core/board/card.ts";
import type { RefusalCode } from "../core/refusal.ts";
import { doActAtom } from "./queue/do-act.ts";
import { newAct } from "./queue/new-act.ts";

interface CheckIn {
  card: Card;
  amount: number;
  note?: string;
}

/** Counts so many more as done: shown at once, taken back when refused. Answers why, that it waits for the network, or null. */
export const checkInAtom = atom(null, async (_get, set, { card, amount, note }: CheckIn): Promise<RefusalCode | null> => {
  const answer = await set(doActAtom, { ...newAct(card), kind: "check-in", amount, note: note ?? null });
  return answer.ok ? null : answer.error.code;
});

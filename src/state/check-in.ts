import { atom } from "jotai";
import type { Card } from "../core/board/card.ts";
import type { RefusalCode } from "../core/refusal.ts";
import { addCheckIn } from "../data/add-check-in.ts";
import { showCardAtom } from "./apply-changes.ts";
import { refreshDetailAtom } from "./card.ts";
import { wishesAtom } from "./wishes.ts";

interface CheckIn {
  card: Card;
  amount: number;
  note?: string;
}

/** Counts so many more as done: shown at once, taken back when refused. Answers why, or null. */
export const checkInAtom = atom(null, async (get, set, { card, amount, note }: CheckIn): Promise<RefusalCode | null> => {
  set(showCardAtom, { ...card, doneCount: card.doneCount + amount });
  const answer = await get(wishesAtom).send(["check-in", card.id, amount, note], (requestId) =>
    addCheckIn(card.id, amount, note ?? null, requestId),
  );
  set(showCardAtom, answer.ok ? answer.value : card);
  if (answer.ok) void set(refreshDetailAtom, card);
  return answer.ok ? null : answer.error.code;
});

import { atom } from "jotai";
import type { Card } from "../core/board/card.ts";
import type { RefusalCode } from "../core/refusal.ts";
import { tryActAtom } from "./queue/do-act.ts";

interface CheckIn {
  card: Card;
  amount: number;
  note?: string;
}

/** Counts so many more as done: shown at once, taken back when refused. Answers why, that it waits for the network, or null. */
export const checkInAtom = atom(null, (_get, set, { card, amount, note }: CheckIn): Promise<RefusalCode | null> =>
  set(tryActAtom, card, { kind: "check-in", amount, note: note ?? null }),
);

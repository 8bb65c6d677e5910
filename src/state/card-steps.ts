import { atom } from "jotai";
import type { Card, CardStep } from "../core/board/card.ts";
import type { RefusalCode } from "../core/refusal.ts";
import { tryActAtom } from "./queue/do-act.ts";

/** Adds a step; answers why it was refused, that it waits for the network, or null. As all of these, shown at once. */
export const addStepAtom = atom(null, (_get, set, card: Card, title: string): Promise<RefusalCode | null> =>
  set(tryActAtom, card, { kind: "add-step", title }),
);

/** Ticks a step or takes the tick back; answers the same. */
export const tickStepAtom = atom(null, (_get, set, card: Card, { id, title }: CardStep, done: boolean): Promise<RefusalCode | null> =>
  set(tryActAtom, card, { kind: "change-step", stepId: id, name: title, title: null, done }),
);

/** Gives a step another name; answers the same. */
export const renameStepAtom = atom(null, (_get, set, card: Card, step: CardStep, title: string): Promise<RefusalCode | null> =>
  set(tryActAtom, card, { kind: "change-step", stepId: step.id, name: step.title, title, done: null }),
);

/** Takes a step off the card; answers the same. */
export const removeStepAtom = atom(null, (_get, set, card: Card, { id, title }: CardStep): Promise<RefusalCode | null> =>
  set(tryActAtom, card, { kind: "remove-step", stepId: id, name: title }),
);

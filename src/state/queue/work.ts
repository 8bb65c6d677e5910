import { atom } from "jotai";
import type { Card } from "../../core/board/card.ts";
import type { Result } from "../../core/result.ts";
import type { Refusal } from "../../data/errors.ts";

/** What whoever did something hears of it: the card as it is then, where the server says. */
export type Answer = Result<Card | null, Refusal>;

export const firstRetryMs = 2_000;
export const longestRetryMs = 60_000;

/** What is under way in one store. */
export const workAtom = atom(() => ({
  /** Cards whose acts are being sent, one after another. */
  busy: new Set<string>(),
  /** Who did it and still waits to hear what came of it. */
  listeners: new Map<string, (answer: Answer) => void>(),
  retryMs: firstRetryMs,
  timer: undefined as ReturnType<typeof setTimeout> | undefined,
  openedFor: null as string | null,
}));

/** Tells whoever did it what came of an act. */
export const tellAtom = atom(null, (get, _set, actId: string, answer: Answer) => {
  const { listeners } = get(workAtom);
  listeners.get(actId)?.(answer);
  listeners.delete(actId);
});

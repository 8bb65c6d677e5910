import { atom } from "jotai";
import type { RefusalCode } from "../core/refusal.ts";
import { addStep } from "../data/add-step.ts";
import { changeStep } from "../data/change-step.ts";
import { removeStep } from "../data/remove-step.ts";
import { attempt } from "./attempt.ts";
import { newId } from "./new-id.ts";
import { showDetailAtom } from "./show-detail.ts";
import { wishesAtom } from "./wishes.ts";

const rawTicksAtom = atom<ReadonlyMap<string, boolean>>(new Map<string, boolean>());

/** Ticks whose answer is on its way: a step's id and what it is going to be. Shown at once, whatever comes in between. */
export const ticksUnderWayAtom = atom((get) => get(rawTicksAtom));

/** Adds a step; answers why it was refused, or null. */
export const addStepAtom = atom(
  null,
  async (get, set, { cardId, title }: { cardId: string; title: string }): Promise<RefusalCode | null> => {
    const answer = await get(wishesAtom).send(["step", cardId, title], (requestId) => addStep(cardId, title, requestId));
    if (!answer.ok) return answer.error.code;
    set(showDetailAtom, answer.value);
    return null;
  },
);

/** Ticks a step or takes the tick back; taken back again when refused. Answers why, or null. */
export const tickStepAtom = atom(
  null,
  async (get, set, { stepId, done }: { stepId: string; done: boolean }): Promise<RefusalCode | null> => {
    if (get(rawTicksAtom).has(stepId)) return null;
    set(rawTicksAtom, new Map(get(rawTicksAtom)).set(stepId, done));
    const answer = await attempt(() => changeStep(stepId, { title: null, done }, newId()));
    if (answer.ok) set(showDetailAtom, answer.value);
    const left = new Map(get(rawTicksAtom));
    left.delete(stepId);
    set(rawTicksAtom, left);
    return answer.ok ? null : answer.error.code;
  },
);

/** Gives a step another name; answers why it was refused, or null. */
export const renameStepAtom = atom(
  null,
  async (_get, set, { stepId, title }: { stepId: string; title: string }): Promise<RefusalCode | null> => {
    const answer = await attempt(() => changeStep(stepId, { title, done: null }, newId()));
    if (!answer.ok) return answer.error.code;
    set(showDetailAtom, answer.value);
    return null;
  },
);

/** Takes a step off the card; answers why it was refused, or null. */
export const removeStepAtom = atom(
  null,
  async (_get, set, { cardId, stepId }: { cardId: string; stepId: string }): Promise<RefusalCode | null> => {
    const answer = await attempt(() => removeStep(cardId, stepId, newId()));
    if (!answer.ok) return answer.error.code;
    set(showDetailAtom, answer.value);
    return null;
  },
);

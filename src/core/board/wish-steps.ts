import type { Card, CardDetail, CardStep } from "./card.ts";
import type { CardAct } from "./card-act.ts";

type StepAct = Extract<CardAct, { kind: "add-step" | "change-step" | "remove-step" }>;

/** How many steps are done of how many, where only that is known: as if nobody else had ticked the same step. */
export function wishStepCounts(steps: Card["steps"], act: StepAct): Card["steps"] {
  const { done, total } = steps ?? { done: 0, total: 0 };
  switch (act.kind) {
    case "add-step":
      return { done, total: total + 1 };
    case "change-step":
      if (steps === null || act.done === null) return steps;
      return { done: Math.max(0, Math.min(total, done + (act.done ? 1 : -1))), total };
    case "remove-step":
      return total <= 1 ? null : { done: Math.min(done, total - 1), total: total - 1 };
  }
}

/** The steps of a card's page once an act is done, and their counts. */
export function wishChecklist(steps: readonly CardStep[], act: StepAct, doer: string | null): Pick<CardDetail, "checklist" | "steps"> {
  const checklist = change(steps, act, doer);
  const done = checklist.filter((step) => step.done).length;
  return { checklist, steps: checklist.length === 0 ? null : { done, total: checklist.length } };
}

function change(steps: readonly CardStep[], act: StepAct, doer: string | null): CardStep[] {
  switch (act.kind) {
    case "add-step": {
      // Where only the answer got lost, it is there already.
      if (steps.some(({ id }) => id === act.id)) return [...steps];
      return [...steps, { id: act.id, title: act.title, done: false, doneAt: null, doneBy: null }];
    }
    case "change-step":
      return steps.map((step) => (step.id === act.stepId ? tick({ ...step, title: act.title ?? step.title }, act, doer) : step));
    case "remove-step":
      return steps.filter(({ id }) => id !== act.stepId);
  }
}

function tick(step: CardStep, { done, at }: Extract<StepAct, { kind: "change-step" }>, doer: string | null): CardStep {
  if (done === null || done === step.done) return step;
  return { ...step, done, doneAt: done ? at : null, doneBy: done ? doer : null };
}

import type { PlanReview } from "../plan-review.ts";

/** A unit name as the plan writes it, and how often it is asked for. */
export interface WrittenUnit {
  name: string;
  leads: number;
  supports: number;
  /** Whether somebody, or the directory, has said what it stands for. */
  solved: boolean;
}

/** The unit names of all tasks that shall become cards, those without an answer first, then in order of the plan. */
export function writtenUnits(review: PlanReview): WrittenUnit[] {
  const found = new Map<string, WrittenUnit>();
  const note = (name: string, part: "leads" | "supports") => {
    const unit = found.get(name) ?? { name, leads: 0, supports: 0, solved: Object.hasOwn(review.units, name) };
    unit[part] += 1;
    found.set(name, unit);
  };
  for (const task of review.tasks.filter((each) => each.included)) {
    for (const name of task.leadUnits) note(name, "leads");
    for (const name of task.supportingUnits) note(name, "supports");
  }
  return [...found.values()].sort((a, b) => Number(a.solved) - Number(b.solved));
}

/** How many names still need an answer before the plan can be confirmed. */
export function unsolvedUnits(review: PlanReview): WrittenUnit[] {
  return writtenUnits(review).filter((unit) => !unit.solved);
}

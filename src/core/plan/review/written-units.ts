import { foldUnitName } from "../../unit/fold-unit-name.ts";
import type { PlanReview, UnitChoice } from "../plan-review.ts";

/** A unit name as the plan writes it, and how often it is asked for. */
export interface WrittenUnit {
  /** As it is written first. */
  name: string;
  /** Every way in which it is written: «các thôn», «Các thôn». One answer is for all of them. */
  spellings: string[];
  leads: number;
  supports: number;
  /** How many duties to report bear it. */
  reports: number;
  /** Whether somebody, or the directory, has said what it stands for. */
  solved: boolean;
}

/** The unit names of all tasks that shall become cards and of all duties that shall be asked for, those without an answer first, then in order of the plan. */
export function writtenUnits(review: PlanReview): WrittenUnit[] {
  const found = new Map<string, WrittenUnit>();
  const note = (name: string, part: "leads" | "supports" | "reports") => {
    const key = foldUnitName(name) || name;
    const unit = found.get(key) ?? { name, spellings: [], leads: 0, supports: 0, reports: 0, solved: true };
    unit[part] += 1;
    if (!unit.spellings.includes(name)) unit.spellings.push(name);
    unit.solved &&= Object.hasOwn(review.units, name);
    found.set(key, unit);
  };
  for (const task of review.tasks.filter((each) => each.included)) {
    for (const name of task.leadUnits) note(name, "leads");
    for (const name of task.supportingUnits) note(name, "supports");
  }
  for (const duty of (review.duties ?? []).filter((each) => each.included)) for (const name of duty.who) note(name, "reports");
  return [...found.values()].sort((a, b) => Number(a.solved) - Number(b.solved));
}

/** The answer that makes a new unit of a name: with a capital, as a name of its own; longer names than a unit may have are cut. */
export function newUnit(name: string): UnitChoice {
  const kept = name.trim().slice(0, 200).trim();
  return { kind: "new", name: kept.slice(0, 1).toLocaleUpperCase("vi") + kept.slice(1) };
}

/** The same answer for every spelling of a name. */
export function answerFor(review: PlanReview, name: string, choice: UnitChoice): Record<string, UnitChoice> {
  const unit = writtenUnits(review).find(({ spellings }) => spellings.includes(name));
  return Object.fromEntries((unit?.spellings ?? [name]).map((spelling) => [spelling, choice]));
}

/** How many names still need an answer before the plan can be confirmed. */
export function unsolvedUnits(review: PlanReview): WrittenUnit[] {
  return writtenUnits(review).filter((unit) => !unit.solved);
}

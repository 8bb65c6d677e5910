import { type ScheduleFlaw, scheduleFlaw } from "../../report/edit-schedule.ts";
import type { PlanReview, ReviewDuty } from "../plan-review.ts";

/** Why a duty cannot be asked for as it stands: no title, nobody who reports, a name without an answer, a wrong schedule. */
export type DutyFlaw = "title" | "who" | "unmatched" | ScheduleFlaw;

/** What has to be mended before a duty can be confirmed; nothing of one that is left out. */
export function dutyFlaws(duty: ReviewDuty, units: PlanReview["units"]): DutyFlaw[] {
  if (!duty.included) return [];
  const flaws: DutyFlaw[] = duty.title.trim() === "" ? ["title"] : [];
  const open = duty.who.some((name) => !Object.hasOwn(units, name));
  if (open) flaws.push("unmatched");
  else if (!duty.who.some((name) => units[name]?.kind !== "ignore")) flaws.push("who");
  const wrong = scheduleFlaw(duty.schedule);
  return wrong === null ? flaws : [...flaws, wrong];
}

/** The duties that keep a plan from being confirmed. */
export function blockedDuties(review: PlanReview): ReviewDuty[] {
  return (review.duties ?? []).filter((duty) => dutyFlaws(duty, review.units).length > 0);
}

import { atom } from "jotai";
import type { PlanHeader } from "../../core/plan/plan-draft.ts";
import type { PlanSummary } from "../../core/plan/plan-summary.ts";
import { findPlan } from "../../data/find-plan.ts";
import { attempt } from "../attempt.ts";
import { organizationIdAtom } from "../session.ts";

const rawExistingAtom = atom<PlanSummary | null>(null);
const askedAtom = atom({ question: 0, contentHash: "" });

/** The plan that the document under review has been imported as already. */
export const existingPlanAtom = atom((get) => get(rawExistingAtom));

/** Asks whether a document is there already; the last question wins, and without an answer nothing is claimed. */
export const lookForExistingAtom = atom(null, async (get, set, header: PlanHeader, contentHash: string): Promise<PlanSummary | null> => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return null;
  const before = get(askedAtom);
  const question = before.question + 1;
  set(askedAtom, { question, contentHash });
  if (contentHash !== before.contentHash) set(rawExistingAtom, null);
  const answer = await attempt(() => findPlan(organizationId, header, contentHash));
  const found = answer.ok ? answer.value : null;
  if (get(askedAtom).question === question) set(rawExistingAtom, found);
  return found;
});

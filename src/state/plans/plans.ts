import { atom } from "jotai";
import type { PlanDraftSummary, PlanSummary } from "../../core/plan/plan-summary.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { discardPlanDraft } from "../../data/discard-plan-draft.ts";
import { listPlanDrafts } from "../../data/list-plan-drafts.ts";
import { listPlans } from "../../data/list-plans.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { deviceDrafts } from "../plan-review/device-drafts.ts";
import { sendUnsentAtom } from "../plan-review/send-unsent.ts";
import { organizationIdAtom, roleAtom } from "../session.ts";

const rawPlansAtom = atom<Load<PlanSummary[]>>(loading);
const rawDraftsAtom = atom<PlanDraftSummary[]>([]);

/** The confirmed plans. */
export const plansAtom = atom((get) => get(rawPlansAtom));

/** The reviews that wait; nobody but a coordinator has any. */
export const draftsAtom = atom((get) => get(rawDraftsAtom));

/** Whether this person may import plans; the database decides in the end. */
export const canImportAtom = atom((get) => get(roleAtom) === "coordinator");

/** Asks for plans and drafts; what is already there stays on the screen meanwhile. */
export const loadPlansAtom = atom(null, async (get, set) => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return;
  if (get(canImportAtom)) await set(sendUnsentAtom);
  const [plans, drafts] = await Promise.all([
    attempt(() => listPlans(organizationId)),
    get(canImportAtom) ? attempt(() => listPlanDrafts(organizationId)) : null,
  ]);
  const answer = toLoad(plans);
  if (answer.status === "ready" || get(rawPlansAtom).status !== "ready") set(rawPlansAtom, answer);
  set(rawDraftsAtom, drafts?.ok ? drafts.value : drafts === null ? [] : get(rawDraftsAtom));
});

/** Throws a review away; answers why not, or null. */
export const discardDraftAtom = atom(null, async (_get, set, draftId: string): Promise<RefusalCode | null> => {
  const answer = await attempt(() => discardPlanDraft(draftId));
  if (!answer.ok) return answer.error.code;
  await deviceDrafts().remove(draftId);
  await set(loadPlansAtom);
  return null;
});

import { atom } from "jotai";
import type { ConfirmedPlan } from "../../core/plan/plan-summary.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { confirmPlanDraft } from "../../data/confirm-plan-draft.ts";
import { wishesAtom } from "../wishes.ts";
import { existingPlanAtom, lookForExistingAtom } from "./existing-plan.ts";
import { closeReviewAtom, currentDraftAtom, flushReviewAtom } from "./review-session.ts";

const rawConfirmedAtom = atom<{ draftId: string; plan: ConfirmedPlan } | null>(null);

/** What the last confirmation has made, and of which draft. */
export const confirmedAtom = atom((get) => get(rawConfirmedAtom));

/** Sends the last edits and makes the plan; answers why not, or null. */
export const confirmReviewAtom = atom(null, async (get, set): Promise<RefusalCode | null> => {
  const saved = await set(flushReviewAtom);
  if (saved.kind === "refused") return saved.code;
  const draft = get(currentDraftAtom)();
  if (draft === null || draft.version === null || draft.dirty) return "network.offline";
  const updatePlanId = get(existingPlanAtom)?.id ?? null;
  const wish = { draftId: draft.draftId, version: draft.version, updatePlanId };
  const answer = await get(wishesAtom).send(["confirm", wish], (requestId) => confirmPlanDraft({ ...wish, requestId }));
  if (answer.ok) {
    set(rawConfirmedAtom, { draftId: draft.draftId, plan: answer.value });
    set(closeReviewAtom, true);
    return null;
  }
  // Somebody else has imported the same document meanwhile: the screen now offers to update it.
  if (answer.error.code === "plan.exists") await set(lookForExistingAtom, draft.review.header, draft.review.source.contentHash);
  return answer.error.code;
});

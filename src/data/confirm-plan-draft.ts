import type { ConfirmedPlan } from "../core/plan/plan-summary.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

export interface PlanConfirmation {
  draftId: string;
  version: number;
  /** The plan that the document brings up to date; null for a new one. */
  updatePlanId: string | null;
  requestId: string;
}

/** Makes a plan, its tasks and its cards out of a review, all or nothing. */
export function confirmPlanDraft({ draftId, version, updatePlanId, requestId }: PlanConfirmation): Promise<Result<ConfirmedPlan, Refusal>> {
  return call("confirm_plan_draft", {
    draft_id: draftId,
    expected_version: version,
    update_plan_id: updatePlanId,
    request_id: requestId,
  });
}

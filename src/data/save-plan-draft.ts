import type { PlanReview } from "../core/plan/plan-review.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

export interface PlanDraftToSave {
  organizationId: string;
  /** Made by the client; a new one makes a new draft. */
  draftId: string;
  review: PlanReview;
  /** Null for a draft that the server has never had. */
  version: number | null;
}

/** Stores a review; refused when somebody else has stored another version meanwhile. */
export function savePlanDraft({
  organizationId,
  draftId,
  review,
  version,
}: PlanDraftToSave): Promise<Result<{ id: string; version: number }, Refusal>> {
  return call("save_plan_draft", { organization_id: organizationId, draft_id: draftId, review, expected_version: version });
}

import type { StoredPlanDraft } from "../core/plan/plan-summary.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** A stored review with everything in it. */
export function getPlanDraft(draftId: string): Promise<Result<StoredPlanDraft, Refusal>> {
  return call("get_plan_draft", { draft_id: draftId });
}

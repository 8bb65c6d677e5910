import type { PlanDraftSummary } from "../core/plan/plan-summary.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** The reviews that wait for somebody to go on with them. */
export function listPlanDrafts(organizationId: string): Promise<Result<PlanDraftSummary[], Refusal>> {
  return call("list_plan_drafts", { organization_id: organizationId });
}

import type { PlanSummary } from "../core/plan/plan-summary.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** The confirmed plans of an organization, with their four boxes. */
export function listPlans(organizationId: string): Promise<Result<PlanSummary[], Refusal>> {
  return call("list_plans", { organization_id: organizationId });
}

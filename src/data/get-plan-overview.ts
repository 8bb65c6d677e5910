import type { PlanOverview } from "../core/overview/plan-overview.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** A plan on one page, as far as the person sees its cards. */
export function getPlanOverview(planId: string): Promise<Result<PlanOverview, Refusal>> {
  return call("get_plan_overview", { plan_id: planId });
}

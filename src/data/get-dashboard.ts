import type { Dashboard, DashboardChoice } from "../core/dashboard/dashboard.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** The arguments that every function over a choice shares. */
export function choiceArguments(organizationId: string, { span, quarter, planId }: DashboardChoice) {
  return { organization_id: organizationId, span, quarter, plan_id: planId };
}

/** Điều hành of a quarter, a year or everything. */
export function getDashboard(organizationId: string, choice: DashboardChoice): Promise<Result<Dashboard, Refusal>> {
  return call<Dashboard>("get_dashboard", choiceArguments(organizationId, choice));
}

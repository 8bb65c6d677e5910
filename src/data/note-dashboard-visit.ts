import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** The person looks at Điều hành now: what is new is counted from the sitting before. */
export function noteDashboardVisit(organizationId: string): Promise<Result<null, Refusal>> {
  return call<null>("note_dashboard_visit", { organization_id: organizationId });
}

import type { PlanHeader } from "../core/plan/plan-draft.ts";
import type { PlanSummary } from "../core/plan/plan-summary.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** The plan that this document has been imported as: by number, issuer and date, or by its content; null for none. */
export function findPlan(organizationId: string, header: PlanHeader, contentHash: string): Promise<Result<PlanSummary | null, Refusal>> {
  return call("find_plan", {
    organization_id: organizationId,
    document_number: header.number,
    issuer: header.issuer,
    issued_on: header.issuedOn,
    content_hash: contentHash,
  });
}

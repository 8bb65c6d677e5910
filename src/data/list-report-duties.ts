import type { ReportDutySummary } from "../core/report/report-duty.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** The duties that the person sees, the one due next first. */
export function listReportDuties(organizationId: string): Promise<Result<ReportDutySummary[], Refusal>> {
  return call<ReportDutySummary[]>("list_report_duties", { organization_id: organizationId });
}

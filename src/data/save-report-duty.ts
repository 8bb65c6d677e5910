import type { ReportDuty, ReportDutyInput } from "../core/report/report-duty.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Makes a duty (a new `dutyId`) or changes it, and makes the requests that are due to be made. */
export function saveReportDuty(
  organizationId: string,
  dutyId: string,
  duty: ReportDutyInput,
  requestId: string,
): Promise<Result<ReportDuty, Refusal>> {
  return call<ReportDuty>("save_report_duty", { organization_id: organizationId, duty_id: dutyId, duty, request_id: requestId });
}

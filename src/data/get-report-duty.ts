import type { ReportDuty } from "../core/report/report-duty.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

export function getReportDuty(dutyId: string): Promise<Result<ReportDuty, Refusal>> {
  return call<ReportDuty>("get_report_duty", { duty_id: dutyId });
}

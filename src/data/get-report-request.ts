import type { ReportRequestDetail } from "../core/report/report-request.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** One report with its draft, its rounds and its history. */
export function getReportRequest(reportId: string): Promise<Result<ReportRequestDetail, Refusal>> {
  return call<ReportRequestDetail>("get_report_request", { report_request_id: reportId });
}

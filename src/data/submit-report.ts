import type { ReportRequestDetail } from "../core/report/report-request.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/**
 * Hands in the draft that the person saw (`draftVersion`). `submissionId` is made once for the press: repeated, it answers
 * what the first did.
 */
export function submitReport(reportId: string, submissionId: string, draftVersion: number): Promise<Result<ReportRequestDetail, Refusal>> {
  return call<ReportRequestDetail>("submit_report", {
    report_request_id: reportId,
    submission_id: submissionId,
    expected_draft_version: draftVersion,
  });
}

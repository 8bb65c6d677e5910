import type { LocalDate } from "../core/calendar/local-date.ts";
import type { ReportRequestDetail } from "../core/report/report-request.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Nhận, trả lại, thu hồi lượt nộp, miễn, bỏ miễn. */
export type ReportVerdict = "accept" | "return" | "take_back" | "exclude" | "include";

export interface ReportJudgement {
  reportId: string;
  verdict: ReportVerdict;
  /** Needed for `return`, `take_back` and `exclude`. */
  reason: string | null;
  /** The new last day; needed for `return`. */
  dueOn: LocalDate | null;
  /** The version that the person saw. */
  expectedVersion: number;
  requestId: string;
}

/** What a coordinator decides about a report. */
export function judgeReport(judgement: ReportJudgement): Promise<Result<ReportRequestDetail, Refusal>> {
  return call<ReportRequestDetail>("judge_report", {
    report_request_id: judgement.reportId,
    verdict: judgement.verdict,
    reason: judgement.reason,
    due_on: judgement.dueOn,
    expected_version: judgement.expectedVersion,
    request_id: judgement.requestId,
  });
}

import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

export interface ReportNudge {
  periodId: string;
  /** Null: every unit that has not handed in. */
  unitIds: string[] | null;
  note: string | null;
  requestId: string;
}

/** «Nhắc nộp». Answers how many units were reminded. */
export function nudgeReports(nudge: ReportNudge): Promise<Result<{ nudged: number }, Refusal>> {
  return call<{ nudged: number }>("nudge_reports", {
    period_id: nudge.periodId,
    unit_ids: nudge.unitIds,
    note: nudge.note,
    request_id: nudge.requestId,
  });
}

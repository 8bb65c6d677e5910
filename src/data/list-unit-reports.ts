import type { ReportStanding } from "../core/report/cell-standing.ts";
import type { ReportRequest } from "../core/report/report-request.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Reports of a unit (or of one below it) of this year that stand so, the earliest last day first; those after `last`. */
export function listUnitReports(
  unitId: string,
  standing: ReportStanding,
  last: ReportRequest | undefined,
  maxReports: number,
): Promise<Result<{ count: number; reports: ReportRequest[] }, Refusal>> {
  return call("list_unit_reports", {
    unit_id: unitId,
    standing,
    after_due: last?.dueOn ?? null,
    after_id: last?.id ?? null,
    max_reports: maxReports,
  });
}

import type { ReportPeriod } from "../core/report/report-schedule.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Asks the units of a duty for one report more, outside its schedule. */
export function openReportPeriod(
  dutyId: string,
  period: Omit<ReportPeriod, "key">,
  requestId: string,
): Promise<Result<ReportPeriod & { id: string }, Refusal>> {
  return call<ReportPeriod & { id: string }>("open_report_period", {
    duty_id: dutyId,
    label: period.label,
    window_start: period.windowStart,
    window_end: period.windowEnd,
    due_on: period.dueOn,
    request_id: requestId,
  });
}

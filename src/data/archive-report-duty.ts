import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Asks for no more reports of a duty; what was asked for or handed in stays. */
export function archiveReportDuty(dutyId: string, requestId: string): Promise<Result<null, Refusal>> {
  return call<null>("archive_report_duty", { duty_id: dutyId, request_id: requestId });
}

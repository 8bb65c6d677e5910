import type { Extension, ExtensionWish } from "../core/board/extension.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Asks for a later last day of a report. */
export function askReportExtension(
  reportRequestId: string,
  { askedDue, reason }: ExtensionWish,
  requestId: string,
): Promise<Result<Extension, Refusal>> {
  return call("ask_report_extension", { report_request_id: reportRequestId, asked_due: askedDue, reason, request_id: requestId });
}

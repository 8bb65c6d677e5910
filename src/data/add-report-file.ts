import type { ReportFile } from "../core/report/report-request.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** A file that is to come; its id is made by this device, so that a retry announces it once. */
export type FileToAnnounce = Pick<ReportFile, "id" | "name" | "contentType" | "size">;

/** Announces a file of a draft; its bytes go to the path that is answered. */
export function addReportFile(
  reportId: string,
  { id, name, contentType, size }: FileToAnnounce,
): Promise<Result<{ file: ReportFile; draftVersion: number }, Refusal>> {
  return call("add_report_file", { report_request_id: reportId, file_id: id, name, content_type: contentType, size });
}

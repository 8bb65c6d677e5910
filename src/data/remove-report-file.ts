import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Takes a file off a draft. */
export function removeReportFile(fileId: string): Promise<Result<{ draftVersion: number }, Refusal>> {
  return call("remove_report_file", { file_id: fileId });
}

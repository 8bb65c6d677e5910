import type { ReportFile } from "../core/report/report-request.ts";
import type { Result } from "../core/result.ts";
import type { Refusal } from "./errors.ts";
import { signFile } from "./sign-file.ts";

/** An address at which the bytes of a report's file are for a few minutes; only for who may read it. */
export function signReportFile({ path, name }: Pick<ReportFile, "path" | "name">): Promise<Result<{ url: string }, Refusal>> {
  return signFile("report-files", path, name);
}

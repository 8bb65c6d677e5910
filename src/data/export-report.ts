import type { ExportFormat, ExportedReport } from "../core/report/export-format.ts";
import type { Result } from "../core/result.ts";
import { callFunction } from "./call-function.ts";
import type { Refusal } from "./errors.ts";

/** Writes the consolidated report of a period into a file, on the server, and answers where it opens. */
export function exportReport(periodId: string, format: ExportFormat): Promise<Result<ExportedReport, Refusal>> {
  return callFunction<ExportedReport>("export-report", { periodId, format });
}

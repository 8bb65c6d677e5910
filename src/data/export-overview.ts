import type { OverviewKind } from "../core/overview/overview-to-export.ts";
import type { ExportedReport } from "../core/report/export-format.ts";
import type { Result } from "../core/result.ts";
import { callFunction } from "./call-function.ts";
import type { Refusal } from "./errors.ts";

/** Prints the page of a unit or a plan on one page of PDF, on the server, and answers where it opens. */
export function exportOverview(kind: OverviewKind, id: string): Promise<Result<ExportedReport, Refusal>> {
  return callFunction<ExportedReport>("export-overview", { kind, id });
}

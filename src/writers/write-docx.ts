import type { ReportDocument } from "../core/report/report-document.ts";
import { tidyReport } from "./tidy-report.ts";

/** The report as a Word file; its library is loaded when it is asked for. */
export async function writeDocx(report: ReportDocument): Promise<Uint8Array> {
  const { composeDocx } = await import("./docx/compose-docx.ts");
  return composeDocx(tidyReport(report));
}

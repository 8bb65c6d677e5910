import type { ReportDocument } from "../core/report/report-document.ts";
import { tidyReport } from "./tidy-report.ts";

/** The report as a PDF with its fonts inside; its library is loaded when it is asked for. */
export async function writePdf(report: ReportDocument): Promise<Uint8Array> {
  const { composePdf } = await import("./pdf/compose-pdf.ts");
  return composePdf(tidyReport(report));
}

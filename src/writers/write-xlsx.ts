import type { ReportWorkbook } from "../core/report/report-workbook.ts";

/** The report as a spreadsheet; its library is loaded when it is asked for. */
export async function writeXlsx(workbook: ReportWorkbook): Promise<Uint8Array> {
  const { composeXlsx } = await import("./xlsx/compose-xlsx.ts");
  return composeXlsx(workbook);
}

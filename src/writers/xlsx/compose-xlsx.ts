import { writeXlsx } from "hucre/xlsx";
import type { ReportWorkbook } from "../../core/report/report-workbook.ts";
import { sheetOf } from "./sheet.ts";
import { sheetNames } from "./sheet-names.ts";

/** A workbook needs a sheet to be one. */
const emptySheet = { name: "Báo cáo", title: "Chưa có số liệu", columns: [], rows: [], total: null };

/** Writes each sheet of the report; numbers and dates can be summed and sorted by whoever opens it. */
export function composeXlsx({ sheets }: ReportWorkbook): Promise<Uint8Array> {
  const written = sheets.length === 0 ? [emptySheet] : sheets;
  const names = sheetNames(written.map(({ name }) => name));
  return writeXlsx({ sheets: written.map((sheet, i) => sheetOf(sheet, names[i] ?? `Trang ${i + 1}`)) });
}

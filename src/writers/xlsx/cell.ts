import type { CellStyle, CellValue } from "hucre/xlsx";
import type { ReportCell } from "../../core/report/report-workbook.ts";
import { cleanText } from "../clean-text.ts";

/** What a cell of a spreadsheet holds at most is 32,767; the words that say what is left out come behind. */
const longestCell = 32_000;

/** The day at midnight as spreadsheets count; null where there is no such day. */
function dayOf(date: string): Date | null {
  const day = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date ? null : day;
}

/** A cell's value and how it is shown: numbers stay numbers and dates stay dates. */
export function cellOf(cell: ReportCell): { value: CellValue; numFmt?: string; align: NonNullable<CellStyle["alignment"]>["horizontal"] } {
  if (cell === null) return { value: null, align: "left" };
  if (cell.kind === "text") return { value: cleanText(cell.value, longestCell), align: "left" };
  if (cell.kind === "number") {
    if (!Number.isFinite(cell.value)) return { value: null, align: "right" };
    return { value: cell.value, numFmt: Number.isInteger(cell.value) ? "#,##0" : "#,##0.##", align: "right" };
  }
  const day = dayOf(cell.value);
  return day === null
    ? { value: cleanText(cell.value, longestCell), align: "left" }
    : { value: day, numFmt: "dd/mm/yyyy", align: "center" };
}

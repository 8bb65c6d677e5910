import type { Cell, CellStyle, WriteSheet } from "hucre/xlsx";
import type { ReportCell, ReportSheet } from "../../core/report/report-workbook.ts";
import { cleanLine } from "../clean-text.ts";
import { cellOf } from "./cell.ts";

const font = { name: "Times New Roman", size: 12 };
const edge = { style: "thin" } as const;
const border = { top: edge, bottom: edge, left: edge, right: edge };

/** The title, an empty row, the head row; what is below scrolls under them. */
const headRow = 2;
const [narrowest, widest] = [4, 80];
const mostColumns = 200;
const mostRows = 20_000;

const widthOf = (width: number) => (Number.isFinite(width) ? Math.min(widest, Math.max(narrowest, width)) : 12);

/** One sheet: what it is about, its head row, its rows, and their total in bold. */
export function sheetOf(sheet: ReportSheet, name: string): WriteSheet {
  const columns = sheet.columns.slice(0, mostColumns);
  const cells = new Map<string, Partial<Cell>>();
  const put = (r: number, c: number, value: Cell["value"], style: CellStyle) => cells.set(`${r},${c}`, { value, style });
  const putRow = (r: number, row: readonly ReportCell[], bold: boolean) =>
    columns.forEach((_, c) => {
      const { value, numFmt, align } = cellOf(row[c] ?? null);
      const alignment = { wrapText: true, vertical: "top" as const, ...(align ? { horizontal: align } : {}) };
      put(r, c, value, { font: { ...font, bold }, border, alignment, ...(numFmt === undefined ? {} : { numFmt }) });
    });

  put(0, 0, cleanLine(sheet.title), { font: { ...font, size: 14, bold: true } });
  columns.forEach((column, c) => {
    const alignment = { wrapText: true, horizontal: "center" as const, vertical: "center" as const };
    put(headRow, c, cleanLine(column.title), { font: { ...font, bold: true }, border, alignment });
  });
  const rows = sheet.rows.slice(0, mostRows);
  rows.forEach((row, r) => putRow(headRow + 1 + r, row, false));
  const end = headRow + 1 + rows.length;
  const left = sheet.rows.length - rows.length;
  if (left > 0) put(end, 0, `Còn ${left} dòng không ghi được vào tệp này.`, { font: { ...font, italic: true } });
  else if (sheet.total) putRow(end, sheet.total, true);

  return {
    name,
    rows: Array.from({ length: end + 1 }, () => columns.map(() => null)),
    cells,
    columns: columns.map(({ width }) => ({ width: widthOf(width) })),
    freezePane: { rows: headRow + 1 },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "$3:$3" },
  };
}

import { writeXlsx, type Cell, type WriteSheet } from "hucre/xlsx";
import { writeCsv } from "hucre/csv";
import type { ReadFile } from "./read-plan-file.ts";
import { day } from "./report-words.ts";
import { type OutCell, type OutSheet, reportSheet, targetSheet, taskSheet } from "./task-rows.ts";

/** Text that a spreadsheet would run as a formula; one behind spaces or line breaks counts too. */
const runs = /^\s*[=+\-@\t\r]/u;

/** A text that stays a text: a spreadsheet shows it with a quotation mark before it, and runs nothing. */
const inert = (text: string) => (runs.test(text) ? `'${text}` : text);

function csvCell(cell: OutCell): string | number | null {
  if (typeof cell === "string") return inert(cell);
  return typeof cell === "object" && cell !== null ? day(cell.date) : cell;
}

/** The tasks as CSV with commas, with the mark by which Excel knows UTF-8. */
export function writeCsvFile(files: readonly ReadFile[]): Uint8Array {
  const { headers, rows } = taskSheet(files);
  return new TextEncoder().encode(`\uFEFF${writeCsv([headers, ...rows.map((row) => row.map(csvCell))], { lineSeparator: "\r\n" })}`);
}

function xlsxSheet({ name, headers, widths, rows }: OutSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  headers.forEach((text, c) => cells.set(`0,${c}`, { value: text, style: { font: { bold: true }, alignment: { wrapText: true } } }));
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const dated = typeof cell === "object" && cell !== null;
      const style = { alignment: { wrapText: true, vertical: "top" as const }, ...(dated ? { numFmt: "dd/mm/yyyy" } : {}) };
      cells.set(`${r + 1},${c}`, {
        value: dated ? new Date(`${cell.date}T00:00:00Z`) : typeof cell === "string" ? inert(cell) : cell,
        style,
      });
    }),
  );
  return {
    name,
    rows: [headers, ...rows.map((row) => row.map(() => null))],
    cells,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: 1 },
  };
}

/** The tasks as a workbook, with duties to report and targets on sheets of their own where there are any. */
export function writeXlsxFile(files: readonly ReadFile[]): Promise<Uint8Array> {
  const others = [reportSheet(files), targetSheet(files)].filter((sheet) => sheet.rows.length > 0);
  return writeXlsx({ sheets: [taskSheet(files), ...others].map(xlsxSheet) });
}

import { type CellStyle, type CellValue, type MergeRange, type WriteSheet, writeXlsx } from "hucre";

/** A cell with a number format or a formula: `{ value: new Date(…), format: "dd/mm/yyyy" }`. */
export interface BuiltCell {
  value: CellValue;
  format?: string;
  formula?: string;
}

export interface BuiltSheet {
  name?: string;
  rows: (CellValue | BuiltCell)[][];
  /** Merged areas as «A1:C1». */
  merges?: string[];
  hidden?: boolean;
  hiddenRows?: number[];
  hiddenColumns?: number[];
  header?: string;
}

const isBuilt = (cell: CellValue | BuiltCell): cell is BuiltCell => typeof cell === "object" && cell !== null && "value" in cell;

function areaOf(name: string): MergeRange {
  const [from, to] = name.split(":").map((cell) => {
    const letters = /^[A-Z]+/u.exec(cell)?.[0] ?? "A";
    return {
      column: [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1,
      row: Number(cell.slice(letters.length)) - 1,
    };
  });
  return { startRow: from?.row ?? 0, startCol: from?.column ?? 0, endRow: to?.row ?? 0, endCol: to?.column ?? 0 };
}

function sheetOf({ name = "Sheet1", rows, merges = [], hidden, hiddenRows = [], hiddenColumns = [], header }: BuiltSheet): WriteSheet {
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!isBuilt(cell)) return;
      const style: CellStyle = cell.format === undefined ? {} : { numFmt: cell.format };
      const formula =
        cell.formula === undefined ? {} : { formula: cell.formula, ...(cell.value === null ? {} : { formulaResult: cell.value }) };
      cells.set(`${r},${c}`, { value: cell.formula === undefined ? cell.value : null, style, ...formula });
    }),
  );
  return {
    name,
    rows: rows.map((row) => row.map((cell) => (isBuilt(cell) ? cell.value : cell))),
    cells,
    merges: merges.map(areaOf),
    ...(hidden ? { hidden } : {}),
    rowDefs: new Map(hiddenRows.map((row) => [row - 1, { hidden: true }])),
    columns: Array.from({ length: Math.max(0, ...hiddenColumns) }, (_, i) => (hiddenColumns.includes(i + 1) ? { hidden: true } : {})),
    ...(header === undefined ? {} : { headerFooter: { oddHeader: header } }),
  };
}

/** A day as Excel keeps it. */
export const day = (date: string, format = "dd/mm/yyyy"): BuiltCell => ({ value: new Date(`${date}T00:00:00Z`), format });

/** Writes a real .xlsx file. Rows and columns of `hiddenRows`, `hiddenColumns` count from 1, as on the screen. */
export function buildXlsx(...sheets: BuiltSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(sheetOf) });
}

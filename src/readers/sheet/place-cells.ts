import type { Grid, GridCell, GridRow } from "./grid.ts";
import type { Merge, SheetCells } from "./sheet-cells.ts";
import { sheetLimits } from "./sheet-limits.ts";

/** The columns that are shown and hold anything, with their place among these. */
function shownColumns(sheet: SheetCells): Map<number, number> {
  const used = new Set<number>();
  sheet.rows.forEach((row, r) => {
    if (!sheet.hiddenRows.has(r)) row.forEach((text, c) => text !== "" && used.add(c));
  });
  const shown = [...used].filter((column) => !sheet.hiddenColumns.has(column)).sort((a, b) => a - b);
  return new Map(shown.map((column, place) => [column, place]));
}

/** Tells of each row which merged areas reach into it, in as many steps as a real sheet can need. */
function mergesByRow(sheet: SheetCells): Map<number, Merge[]> {
  const byRow = new Map<number, Merge[]>();
  let steps = 0;
  for (const merge of sheet.merges) {
    const last = Math.min(merge.endRow, sheet.rows.length - 1);
    for (let row = Math.max(0, merge.startRow); row <= last && steps < sheetLimits.mergeSteps; row++) {
      const columns = Math.min(merge.endCol, sheetLimits.columns) - merge.startCol + 1;
      steps += Math.max(1, columns);
      byRow.set(row, [...(byRow.get(row) ?? []).slice(0, sheetLimits.columns), merge]);
    }
  }
  return byRow;
}

/** Places the cells of a sheet as a person sees them: without hidden and empty rows and columns, with merged areas. */
export function placeCells(sheet: SheetCells): Grid {
  const columns = shownColumns(sheet);
  const merges = mergesByRow(sheet);
  const begun = new Set<Merge>();
  const rows: GridRow[] = [];
  let gap = false;
  sheet.rows.forEach((texts, r) => {
    if (sheet.hiddenRows.has(r)) return;
    const cells: GridCell[] = [];
    const mergeAt = new Map<number, Merge>();
    for (const merge of merges.get(r) ?? [])
      for (let c = merge.startCol; c <= Math.min(merge.endCol, sheetLimits.columns); c++) mergeAt.set(c, merge);
    let before: Merge | undefined;
    for (const [column, place] of columns) {
      const merge = mergeAt.get(column);
      const last = cells.at(-1);
      if (merge && merge === before && last) last.columnSpan++;
      else {
        const text = (merge ? sheet.rows[merge.startRow]?.[merge.startCol] : texts[column]) ?? "";
        cells.push({ text, column: place, columnSpan: 1, fromAbove: merge !== undefined && begun.has(merge) });
      }
      before = merge;
    }
    for (const merge of mergeAt.values()) begun.add(merge);
    if (cells.some((cell) => cell.text !== "" && !cell.fromAbove)) {
      rows.push({ cells, gap });
      gap = false;
    } else gap = rows.length > 0;
  });
  return { name: sheet.name, rows };
}

import { tableRow, type TableRowBlock } from "../../core/document/document.ts";
import { columnsOf } from "../../core/plan/table-header.ts";
import type { GridRow } from "./grid.ts";

/** Where a sheet's table of tasks stands: its header's first row, the first row behind the header, the row behind its end. */
export interface TaskArea {
  header: number;
  body: number;
  end: number;
}

const window = 12;
const closing =
  /^(?:nơi nhận|người (?:lập|tổng hợp)|(?:t\/?m|k\/?t|t\/?l|tuq)\s?\.|thủ trưởng|chủ tịch|giám đốc|hiệu trưởng|trưởng (?:phòng|ban)|ghi chú\s*:|lưu ý\s*:|trên đây là)/iu;

const asBlock = (row: GridRow): TableRowBlock => tableRow(0, row.cells);
const written = (row: GridRow) => row.cells.filter((cell) => cell.text !== "" && !cell.fromAbove);

/** The first header at or below a row, or null. */
function headerFrom(rows: readonly GridRow[], from: number): { header: number; body: number } | null {
  for (let at = from; at < rows.length; at++) {
    if (written(rows[at] ?? { cells: [], gap: false }).length < 2) continue;
    const columns = columnsOf(rows.slice(at, at + window).map(asBlock));
    if (columns) return { header: at + columns.first, body: at + columns.first + columns.headerRows };
  }
  return null;
}

/** Whether a row begins what stands below a table: recipients, signatures, notes. */
function closes(row: GridRow): boolean {
  const first = written(row)[0];
  return first !== undefined && closing.test(first.text) && !row.cells.some((cell) => cell.fromAbove && cell.text !== "");
}

/** Where a table ends: before another header, or before what only closes the sheet. */
function endOf(rows: readonly GridRow[], body: number, next: number): number {
  let end = body;
  for (let at = body; at < next; at++) {
    const row = rows[at];
    if (!row || closes(row)) break;
    // a row with one cell belongs to the table when rows with more follow it
    if (written(row).length > 1) end = at + 1;
  }
  return end;
}

/** Another table's header stands behind an empty row or a line of its own, never among rows. */
function nextHeader(rows: readonly GridRow[], from: number): number {
  for (let at = from; at < rows.length; at++) {
    const [row, before] = [rows[at], rows[at - 1]];
    if (!row || !before || (!row.gap && written(before).length > 1)) continue;
    if (written(row).length > 2 && headerFrom(rows.slice(0, at + window), at)?.header === at) return at;
  }
  return rows.length;
}

/** Finds the tables of tasks of a sheet by the meaning of their headers, wherever these stand. */
export function taskAreas(rows: readonly GridRow[]): TaskArea[] {
  const areas: TaskArea[] = [];
  for (let found = headerFrom(rows, 0); found;) {
    const end = endOf(rows, found.body, nextHeader(rows, found.body));
    areas.push({ ...found, end: Math.max(end, found.body) });
    found = headerFrom(rows, Math.max(end, found.body));
  }
  return areas;
}

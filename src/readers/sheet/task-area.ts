import { tableRow, type TableRowBlock } from "../../core/document/document.ts";
import type { ColumnRole } from "../../core/plan/column-words.ts";
import { columnsOf, roleOfHeader } from "../../core/plan/table-header.ts";
import type { GridRow } from "./grid.ts";

/** Where a sheet's table of tasks stands: its header's first row, the first row behind the header, the row behind its end. */
export interface TaskArea {
  header: number;
  body: number;
  end: number;
}

/** How many rows behind a header tell what its columns hold. */
const window = 12;
const duties: readonly (ColumnRole | "leader")[] = ["lead", "leader", "support", "time", "start", "end", "frequency"];
const closing =
  /^(?:nơi nhận|người (?:lập|tổng hợp)|(?:t\/?m|k\/?t|t\/?l|tuq)\s?\.|thủ trưởng|chủ tịch|giám đốc|hiệu trưởng|trưởng (?:phòng|ban)|ghi chú\s*:|lưu ý\s*:|trên đây là)/iu;

const asBlock = (row: GridRow): TableRowBlock => tableRow(0, row.cells);
const written = (row: GridRow) => row.cells.filter((cell) => cell.text !== "" && !cell.fromAbove);

/** «T1», «Quý II», «12»: a column of a chart. */
const period = /^(?:(?:tháng|quý|[tq])\.?\s*)?(?:\d{1,2}|I{1,3}|IV)(?:[/-]\d{4})?$/iu;

/** Rows that may be a header for their words, found once for a sheet: reading every row as one would take too long. */
function likelyHeaders(rows: readonly GridRow[]): boolean[] {
  const known = new Map<string, ReturnType<typeof roleOfHeader>>();
  const roleOfText = (text: string) => {
    const role = known.get(text) ?? roleOfHeader(text);
    known.set(text, role);
    return role;
  };
  const roles = rows.map((row) => new Set(written(row).map((cell) => roleOfText(cell.text))));
  const chart = rows.map((row) => row.cells.filter((cell) => period.test(cell.text)).length > 2);
  return rows.map((row, at) => {
    const [own, below] = [roles[at] ?? new Set(), roles[at + 1] ?? new Set()];
    const has = (role: ColumnRole | "leader") => own.has(role) || below.has(role);
    return written(row).length > 1 && has("title") && (duties.some(has) || chart[at] === true || chart[at + 1] === true);
  });
}

/** How many rows a header takes that begins in this row; none where it is no header. */
function headerRowsAt(rows: readonly GridRow[], at: number): number {
  const columns = columnsOf(rows.slice(at, at + window).map(asBlock));
  return columns?.first === 0 ? columns.headerRows : 0;
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

/** Whether another table may begin in a row: behind an empty row or a line of its own, never among rows. */
function standsApart(rows: readonly GridRow[], at: number): boolean {
  const [row, before] = [rows[at], rows[at - 1]];
  return row !== undefined && before !== undefined && (row.gap || written(before).length < 2) && written(row).length > 2;
}

/** Finds the tables of tasks of a sheet by the meaning of their headers, wherever these stand. */
export function taskAreas(rows: readonly GridRow[]): TaskArea[] {
  const likely = likelyHeaders(rows);
  const areas: TaskArea[] = [];
  const close = (next: number) => {
    const last = areas.at(-1);
    if (last) last.end = Math.max(last.body, endOf(rows, last.body, next));
  };
  for (let at = 0; at < rows.length; at++) {
    const last = areas.at(-1);
    if (!likely[at] || (last && !standsApart(rows, at))) continue;
    const size = headerRowsAt(rows, at);
    if (size === 0) continue;
    close(at);
    areas.push({ header: at, body: at + size, end: at + size });
    at += size - 1;
  }
  close(rows.length);
  return areas;
}

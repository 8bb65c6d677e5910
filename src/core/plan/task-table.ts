import type { TableCell, TableRowBlock } from "../document/document.ts";
import type { Line } from "../document/line.ts";
import { markerOf } from "../document/marker.ts";
import { fold } from "../text/fold.ts";
import { readingOf } from "../text/reading.ts";
import type { Message } from "./plan-draft.ts";
import type { ColumnRole } from "./column-words.ts";
import type { TableColumns } from "./table-header.ts";
import { type TaskParts, type Value, valueOf } from "./task-builder.ts";

/** A table's row with the index of its block. */
export interface PlacedRow {
  block: number;
  row: TableRowBlock;
}

const fieldRoles: readonly ColumnRole[] = ["lead", "support", "time", "start", "end", "frequency", "product"];
const dittos = /^(?:nt|-nt-|như trên|"|”|〃|-)$/iu;

function cellValue(placed: PlacedRow, cell: TableCell, damaged: boolean): Value {
  const line: Line = { block: placed.block, start: cell.start, reading: readingOf(cell.text, damaged) };
  return valueOf(line, 0, cell.text.length);
}

/** Whether the times stand before the work, as in a programme by days or months. */
function comesFirst({ role }: TableColumns): boolean {
  const roles = [...role].sort(([a], [b]) => a - b).map(([, name]) => name);
  return roles.indexOf("time") < roles.indexOf("title");
}

class RowReader {
  readonly cells = new Map<ColumnRole, { placed: PlacedRow; cell: TableCell }[]>();
  constructor(placed: PlacedRow, columns: TableColumns, above: RowReader | null) {
    for (const cell of placed.row.cells) {
      const role = columns.role.get(cell.column) ?? "other";
      if (cell.text.trim() === "") {
        // below «Tháng 3» in the column before the work the next rows belong to March too
        if (role === "time" && comesFirst(columns)) this.cells.set(role, above?.cells.get(role) ?? []);
        continue;
      }
      // a cell merged from above, or a ditto, means the cell above
      const carried = cell.fromAbove || dittos.test(cell.text.trim()) ? above?.cells.get(role) : undefined;
      if (cell.fromAbove && !carried) continue;
      this.cells.set(role, carried ?? [...(this.cells.get(role) ?? []), { placed, cell }]);
    }
  }
  text(role: ColumnRole): string {
    return (this.cells.get(role) ?? [])
      .map((c) => c.cell.text)
      .join(" ")
      .trim();
  }
  values(role: ColumnRole, damaged: boolean): Value[] {
    return (this.cells.get(role) ?? []).map(({ placed, cell }) => cellValue(placed, cell, damaged));
  }
}

/** A row that only names a group of the rows below: one cell across, or a numbered title with nothing beside it. */
function groupTitle(placed: PlacedRow, row: RowReader): string | null {
  const written = placed.row.cells.filter((cell) => !cell.fromAbove && cell.text.trim() !== "");
  if (fieldRoles.some((role) => row.text(role) !== "" && row.cells.get(role)?.some((c) => c.placed === placed && c.cell.columnSpan < 3)))
    return null;
  if (written.length === 1) return written[0]?.text ?? null;
  const index = row.text("index");
  return index !== "" && row.text("title") !== "" ? `${index}. ${row.text("title")}` : null;
}

function partsOf(row: RowReader, section: string, placed: PlacedRow, columns: TableColumns, damaged: boolean): TaskParts | null {
  const title = row.values("title", damaged)[0];
  if (!title) return null;
  const [start, end] = [row.values("start", damaged)[0] ?? null, row.values("end", damaged)[0] ?? null];
  const skip = markerOf(title.line.reading.text)?.length ?? 0;
  return {
    kind: "row",
    section,
    title: valueOf(title.line, skip, title.line.reading.text.length),
    lead: row.values("lead", damaged),
    support: row.values("support", damaged),
    time: row.values("time", damaged)[0] ?? start ?? end,
    ...(row.text("time") === "" && start ? (end ? { until: end } : {}) : {}),
    ...(columns.timeUnit === null ? {} : { timeUnit: columns.timeUnit }),
    frequency: row.values("frequency", damaged)[0] ?? null,
    product: row.values("product", damaged),
    details: row.values("details", damaged),
    source: placed.row.text.replace(/\s*\n\s*/gu, " "),
  };
}

/** Adds what a row that goes on from the page before says to the task above. */
function goesOn(row: RowReader, last: TaskParts, damaged: boolean): void {
  last.lead.push(...row.values("lead", damaged));
  last.support.push(...row.values("support", damaged));
  last.time ??= row.values("time", damaged)[0] ?? null;
}

/**
 * Reads the rows of a task table. Rows that name a group become the section of those below; a row without a title
 * goes on with the one above; a header that is printed again is skipped. What cannot be read becomes a message.
 */
export function readTaskTable(
  rows: readonly PlacedRow[],
  columns: TableColumns,
  section: string,
  damaged: boolean,
  messages: Message[],
): TaskParts[] {
  const tasks: TaskParts[] = [];
  const header = rows.slice(columns.first, columns.first + columns.headerRows).map((placed) => fold(placed.row.text));
  let group = section;
  let above: RowReader | null = null;
  for (const placed of rows.slice(columns.first + columns.headerRows)) {
    if (placed.row.text.trim() === "" || header.includes(fold(placed.row.text))) continue;
    if (placed.row.cells.every((cell) => /^\(?\d{0,2}\)?$/u.test(cell.text.trim()))) continue;
    const row: RowReader = new RowReader(placed, columns, above);
    const asGroup = groupTitle(placed, row);
    const last = tasks.at(-1);
    if (asGroup !== null) group = asGroup.replace(/\s+/gu, " ");
    else if (row.text("title") === "" && last) goesOn(row, last, damaged);
    else {
      const parts = partsOf(row, group, placed, columns, damaged);
      if (parts) tasks.push(parts);
      else
        messages.push({
          code: "table.row_not_understood",
          text: placed.row.text,
          at: { block: placed.block, start: 0, end: placed.row.text.length },
        });
      above = row;
    }
  }
  return tasks;
}

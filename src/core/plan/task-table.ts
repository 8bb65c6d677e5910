import { markerOf } from "../document/marker.ts";
import { fold } from "../text/fold.ts";
import { longestStretch } from "../text/stretches.ts";
import { timeOfMarks } from "./mark-columns.ts";
import type { Message } from "./plan-draft.ts";
import { groupTitle, isBelow, isNoRow, isNumberedTask } from "./row-kind.ts";
import { cellValue, type PlacedRow, RowReader } from "./row-reader.ts";
import type { TableColumns } from "./table-header.ts";
import { type TaskParts, valueOf } from "./task-builder.ts";

/** The time of a row, from one column, from two, or from the marks of a chart. */
function timeOf(row: RowReader, columns: TableColumns, damaged: boolean): Partial<TaskParts> & Pick<TaskParts, "time"> {
  const written = row.values("time", damaged)[0];
  const { placed } = row;
  const marked = columns.marks && !written ? timeOfMarks(placed.row.cells, columns.marks) : null;
  if (marked) return { time: cellValue({ placed, cell: marked.cell }, damaged), timeWords: marked.words };
  const [start, end] = [row.values("start", damaged)[0] ?? null, row.values("end", damaged)[0] ?? null];
  return { time: written ?? start ?? end, ...(!written && start && end ? { until: end } : {}) };
}

function partsOf(row: RowReader, section: string, columns: TableColumns, damaged: boolean): TaskParts | null {
  const title = row.values("title", damaged)[0];
  if (!title) return null;
  const skip = markerOf(title.line.reading.text)?.length ?? 0;
  return {
    kind: "row",
    section,
    title: valueOf(title.line, skip, title.line.reading.text.length),
    lead: row.values("lead", damaged),
    support: row.values("support", damaged),
    ...timeOf(row, columns, damaged),
    ...(columns.timeUnit === null ? {} : { timeUnit: columns.timeUnit }),
    frequency: row.values("frequency", damaged)[0] ?? null,
    product: row.values("product", damaged),
    details: row.values("details", damaged),
    source: row.placed.row.text.replace(/\n+/gu, " "),
  };
}

/** Adds what a row that goes on, below a merged title or from the page before, says to the task above. */
function goesOn(row: RowReader, last: TaskParts, damaged: boolean): void {
  last.lead.push(...row.values("lead", damaged));
  last.support.push(...row.values("support", damaged));
  last.time ??= row.values("time", damaged)[0] ?? null;
  for (const role of ["product", "details"] as const) last[role].push(...row.own(role).map((held) => cellValue(held, damaged)));
}

/** A row below a task («1.1» below «1») leaves to it what it does not say itself. */
function inherit(parts: TaskParts, from: TaskParts): TaskParts {
  const { until, timeWords } = from;
  const led = parts.lead.length > 0 ? {} : { lead: [...from.lead], leadCertainty: "implied" as const };
  const timed = parts.time
    ? {}
    : { time: from.time, timeCertainty: "implied" as const, ...(until ? { until } : {}), ...(timeWords ? { timeWords } : {}) };
  return { ...parts, ...led, ...timed };
}

/** Of a cell longer than any that a person would write only the beginning is read; the rest is told. */
function tooLong({ block, row }: PlacedRow): Message[] {
  return row.cells
    .filter((cell) => !cell.fromAbove && cell.text.length > longestStretch)
    .map((cell) => ({
      code: "table.cell_too_long",
      text: cell.text.slice(longestStretch),
      at: { block, start: cell.start + longestStretch, end: cell.start + cell.text.length },
    }));
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
  const headerEnd = columns.first + columns.headerRows;
  const header = rows.slice(columns.first, headerEnd).map((placed) => fold(placed.row.text));
  const body = rows.slice(headerEnd).filter(({ row }) => !isNoRow(row) && !header.includes(fold(row.text)));
  let group = section;
  let above: RowReader | null = null;
  let parent: { index: string; parts: TaskParts } | null = null;
  for (const [i, placed] of body.entries()) {
    const row: RowReader = new RowReader(placed, columns, above);
    messages.push(...tooLong(placed));
    const next = body[i + 1];
    const last = tasks.at(-1);
    const named = row.own("group")[0];
    if (named) group = named.cell.text.replace(/\s+/gu, " ");
    const bare = !row.hasFields;
    // «- Bước 1: …» below a task says more about it
    if (bare && last && /^[-–+•*]/u.test(row.text("title")) && row.text("index") === "") {
      last.details.push(...row.values("title", damaged));
      continue;
    }
    const inside: boolean = bare && parent !== null && isBelow(row.index, parent.index);
    const listed: boolean = bare && isNumberedTask(row.index, above?.index ?? "", next ? new RowReader(next, columns, row).index : "");
    const asGroup = inside || listed || named ? null : groupTitle(row);
    if (asGroup !== null) {
      group = asGroup.replace(/\s+/gu, " ");
      parent = null;
      continue;
    }
    if ((row.text("title") === "" || row.goesOn) && last) {
      goesOn(row, last, damaged);
      continue;
    }
    const parts = partsOf(row, group, columns, damaged);
    if (parts) {
      tasks.push(inside && parent ? inherit(parts, parent.parts) : parts);
      if (!inside) parent = bare ? null : { index: row.index, parts };
    } else
      messages.push({
        code: "table.row_not_understood",
        text: placed.row.text,
        at: { block: placed.block, start: 0, end: placed.row.text.length },
      });
    above = row;
  }
  return tasks;
}

import { type Block, tableRow } from "../../core/document/document.ts";
import { foldSpaces } from "../../core/text/normalize.ts";
import type { FlowCell, FlowTable } from "./flow.ts";
import { type FlowMeasures, measureCells } from "./flow-measures.ts";
import { paragraphsOf } from "./flow-paragraphs.ts";

/** Edges of columns nearer than this are one. */
const near = 5;
/** A header that is printed again has at most so many rows. */
const headerRows = 3;

const wordsOf = (cell: FlowCell) => foldSpaces(cell.lines.map((line) => line.text).join(" "));
const keyOf = (row: readonly FlowCell[]) => row.map(wordsOf).join("\t").trim();

/** The edges of both tables, when one has all that the other has; null when they differ. */
function commonColumns({ columns: first, loose }: FlowTable, { columns: second }: FlowTable): number[] | null {
  if (loose) return first.length === second.length && first.every((x, i) => Math.abs(x - (second[i] ?? 0)) < 4 * near) ? [...first] : null;
  const [more, fewer] = first.length >= second.length ? [first, second] : [second, first];
  const shift = (second[0] ?? 0) - (first[0] ?? 0);
  const moved = (x: number) => (fewer === second ? x - shift : x + shift);
  if (fewer.length < 3 || Math.abs((more.at(-1) ?? 0) - moved(fewer.at(-1) ?? 0)) > 2 * near) return null;
  return fewer.every((x) => more.some((y) => Math.abs(moved(x) - y) <= near)) ? [...more] : null;
}

/** Counts a table's columns by other edges. */
function onColumns(table: FlowTable, columns: readonly number[]): FlowTable {
  const shift = (table.columns[0] ?? 0) - (columns[0] ?? 0);
  const indexOf = (column: number) => {
    const x = (table.columns[column] ?? 0) - shift;
    let best = 0;
    columns.forEach((y, i) => {
      if (Math.abs(y - x) < Math.abs((columns[best] ?? 0) - x)) best = i;
    });
    return best;
  };
  const rows = table.rows.map((row) =>
    row.map((cell) => {
      const column = indexOf(cell.column);
      return { ...cell, column, columnSpan: Math.max(indexOf(cell.column + cell.columnSpan) - column, 1) };
    }),
  );
  return { ...table, columns: [...columns], rows };
}

/** The cell that stands above a column at the end of a table, even when it began some rows higher. */
function cellAbove(rows: readonly FlowCell[][], column: number): FlowCell | undefined {
  return rows.findLast((row) => row.some((cell) => cell.column === column))?.find((cell) => cell.column === column);
}

const startsLower = (cell: FlowCell) => /^["“(]?\p{Ll}/u.test(wordsOf(cell));
const startsUpper = (cell: FlowCell) => /^["“(]?\p{Lu}/u.test(wordsOf(cell));
const isNumber = (cell: FlowCell) => /^[\d.]+[.)]?$|^[IVX]+[.)]?$/u.test(wordsOf(cell));
const isOpen = (cell: FlowCell | undefined) => cell !== undefined && /[\p{L}\p{N},–-]$/u.test(wordsOf(cell));

/** Whether a page's first row is the rest of the row that the page before ended with. */
function isRestOfRow(row: readonly FlowCell[], above: readonly FlowCell[][]): boolean {
  const first = row.find((cell) => cell.column === 0);
  const written = row.filter((cell) => cell.lines.length > 0);
  if (written.length === 0) return false;
  if (first && first.lines.length > 0) return false;
  const last = above.at(-1) ?? [];
  if (row.length === 1 || !last.some((cell) => cell.column === 0)) return written.some((cell) => startsLower(cell));
  // words that go on, or a page that breaks what was open
  if (written.some((cell) => startsLower(cell) && cellAbove(above, cell.column))) return true;
  const index = cellAbove(above, 0);
  if (index?.rowSpan !== 1 || !written.some((cell) => isOpen(cellAbove(above, cell.column)))) return false;
  // below a number there is no row without one; below words (a month, a unit) a row of its own may leave them out
  return isNumber(index) || written.length < 2 || !written.every(startsUpper);
}

/** Joins a table with its part on the next page; null when that is another table. */
export function joinTables(first: FlowTable, second: FlowTable): FlowTable | null {
  const columns = first.loose === second.loose ? commonColumns(first, second) : null;
  if (!columns) return null;
  const [above, below] = [onColumns(first, columns), onColumns(second, columns)];
  let skip = 0;
  while (skip < headerRows && skip < below.rows.length && keyOf(below.rows[skip] ?? []) === keyOf(above.rows[skip] ?? [])) skip++;
  const rest = below.rows.slice(skip);
  const rows = [...above.rows];
  const broken = rest[0];
  if (broken && isRestOfRow(broken, rows)) {
    for (const cell of broken) {
      const target = cellAbove(rows, cell.column);
      if (target) target.lines = [...target.lines, ...cell.lines];
    }
    rest.shift();
    // cells of the broken row that reach further down leave room in the rows below
    rest.forEach((row, i) => {
      for (const cell of broken) if (cell.rowSpan > i + 1) row.push({ ...cell, rowSpan: 1, lines: [] });
    });
  }
  return { ...above, page: second.page, rows: [...rows, ...rest] };
}

function textOf(cell: FlowCell, measures: FlowMeasures): string {
  return paragraphsOf(cell.lines, measures).map(foldSpaces).join("\n");
}

/** Makes the rows of the neutral document, with what merges bring down from above. */
export function rowsOfTable(table: FlowTable, index: number): Block[] {
  const measures = measureCells(table.rows.flatMap((row) => row.map((cell) => cell.lines)));
  const carried = new Map<number, { text: string; columnSpan: number; left: number }>();
  const blocks: Block[] = [];
  for (const row of table.rows) {
    const cells: { text: string; column: number; columnSpan: number; fromAbove: boolean }[] = [];
    for (const [column, above] of carried) {
      if (above.left <= 0) continue;
      above.left--;
      cells.push({ text: above.text, column, columnSpan: above.columnSpan, fromAbove: true });
    }
    for (const cell of row) {
      const text = textOf(cell, measures);
      cells.push({ text, column: cell.column, columnSpan: cell.columnSpan, fromAbove: false });
      if (cell.rowSpan > 1) carried.set(cell.column, { text, columnSpan: cell.columnSpan, left: cell.rowSpan - 1 });
    }
    if (cells.some((cell) => !cell.fromAbove && cell.text !== ""))
      blocks.push(
        tableRow(
          index,
          cells.sort((a, b) => a.column - b.column),
        ),
      );
  }
  return blocks;
}

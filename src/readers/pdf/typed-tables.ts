import type { FoundTable } from "../../core/document/found-table.ts";
import type { PageLayout } from "./flow.ts";
import { framesOf, leadingOf } from "./flow-measures.ts";
import { looseTablesOf } from "./loose-tables.ts";
import type { Row } from "./rows.ts";
import { isTypedWithSpaces, spacedTables } from "./spaced-tables.ts";
import { tabTables } from "./tab-tables.ts";
import { type TypedLine, typedLinesOf } from "./typed-lines.ts";

/** Columns are looked for among so many rows; no page of a document has more. */
const mostRows = 400;

/** Rows of a page that stand one below the other with no drawn table between them, each run by itself. */
function runsOf(layout: PageLayout): TypedLine[][] {
  const runs: TypedLine[][] = [[]];
  let tables = layout.tables;
  for (const line of typedLinesOf(layout)) {
    const above = tables.filter(({ bottom }) => bottom < line.y);
    if (above.length > 0) runs.push([]);
    tables = tables.filter(({ bottom }) => bottom >= line.y);
    runs.at(-1)?.push(line);
  }
  if (tables.length > 0) runs.push([]);
  return runs;
}

/** Takes the rows of a table out of their pages and puts the table in their place, on the page where it begins. */
function take(lines: readonly TypedLine[], { rows }: FoundTable, layouts: readonly PageLayout[]): void {
  const [first] = lines;
  if (!first) return;
  const taken = new Set(lines.map((line) => line.row));
  for (const layout of layouts) {
    if (layout.page === first.page) {
      const last = lines.findLast((line) => line.page === first.page) ?? first;
      layout.tables.push({ table: { kind: "typed", page: first.page, rows }, top: first.y, bottom: last.y });
      layout.tables.sort((a, b) => a.top - b.top);
    }
    layout.rows = layout.rows.filter((row) => !taken.has(row));
  }
}

/** The tables without lines that are found by their columns. */
const rowsInColumns = ({ rows, flats }: PageLayout): readonly Row[] =>
  rows.length > mostRows ? rows : looseTablesOf(rows, flats).flatMap(({ from, to }) => rows.slice(from, to));

/**
 * Finds the tables that were typed with tabs or spaces and printed, and takes them out of the pages' rows. Tables whose columns
 * can be seen on the page are left to be read by their places.
 */
export function takeTypedTables(layouts: readonly PageLayout[], widths: ReadonlyMap<number, number>): void {
  const runs: TypedLine[][] = [[]];
  for (const layout of layouts)
    runsOf(layout).forEach((run, i) => {
      if (i > 0) runs.push([]);
      for (const line of run) runs.at(-1)?.push(line);
    });
  const lines = runs.flat();
  const frames = framesOf(lines, widths);
  const leading = leadingOf(lines);
  let seen: ReadonlySet<Row> | null = null;
  const isSeen = ({ row }: TypedLine): boolean => (seen ??= new Set(layouts.flatMap(rowsInColumns))).has(row);
  for (const run of runs) {
    const frame = frames.get(run[0]?.page ?? 0);
    if (!frame) continue;
    const tables: FoundTable[] = tabTables(run, frame.right).filter(
      ({ from, to, wrapped }) => wrapped || !run.slice(from, to).some(isSeen),
    );
    if (tables.length === 0) {
      const spaced = spacedTables(run, frame.left, frame.right, leading).map((table) => ({ table, own: run.slice(table.from, table.to) }));
      tables.push(...spaced.flatMap(({ table, own }) => (isTypedWithSpaces(own) || !own.some(isSeen) ? [table] : [])));
    }
    for (const table of tables) take(run.slice(table.from, table.to), table, layouts);
  }
}

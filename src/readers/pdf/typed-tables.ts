import type { FoundTable } from "../../core/document/found-table.ts";
import type { PageLayout } from "./flow.ts";
import { framesOf, leadingOf } from "./flow-measures.ts";
import { looseTablesOf } from "./loose-tables.ts";
import { spacedTables } from "./spaced-tables.ts";
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

/**
 * Finds the tables that were typed with tabs or spaces and printed, and takes them out of the pages' rows. Tables whose columns
 * can be seen on the page are left to be read by their places.
 */
export function takeTypedTables(layouts: readonly PageLayout[], widths: ReadonlyMap<number, number>): void {
  // a table without lines that is found by its columns stays one
  const seen = new Set(
    layouts.flatMap(({ rows, flats }) =>
      rows.length > mostRows ? rows : looseTablesOf(rows, flats).flatMap(({ from, to }) => rows.slice(from, to)),
    ),
  );
  const runs: TypedLine[][] = [[]];
  for (const layout of layouts)
    runsOf(layout).forEach((run, i) => {
      if (i > 0) runs.push([]);
      for (const line of run) {
        if (seen.has(line.row)) runs.push([]);
        else runs.at(-1)?.push(line);
      }
    });
  const lines = runs.flat();
  const frames = framesOf(lines, widths);
  const leading = leadingOf(lines);
  for (const run of runs) {
    const frame = frames.get(run[0]?.page ?? 0);
    if (!frame) continue;
    for (const find of [() => tabTables(run, frame.right), () => spacedTables(run, frame.left, frame.right, leading)]) {
      const tables = find();
      for (const table of tables) take(run.slice(table.from, table.to), table, layouts);
      if (tables.length > 0) break;
    }
  }
}

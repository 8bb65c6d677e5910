import type { TableRowBlock } from "../document/document.ts";
import type { ColumnRole } from "./column-words.ts";

/** How much a column says of its own: cells that a merge brought down do not count. */
function wordsOf(rows: readonly TableRowBlock[], column: number): { cells: number; length: number } {
  const own = rows.flatMap((row) => row.cells.filter((cell) => cell.column === column && !cell.fromAbove && cell.text.trim() !== ""));
  return { cells: own.length, length: own.reduce((sum, cell) => sum + cell.text.length, 0) };
}

/**
 * Of several columns with work («Nhiệm vụ» beside «Nội dung cụ thể») the one with most to say holds the tasks: those
 * before it group them or number them, those behind it say more about them. Changes the roles given.
 */
export function settleTitles(role: Map<number, ColumnRole>, body: readonly TableRowBlock[]): void {
  const titles = [...role].filter(([, name]) => name === "title").map(([column]) => ({ column, ...wordsOf(body, column) }));
  if (titles.length < 2) return;
  const main = titles.reduce((best, next) => {
    const more = next.cells - best.cells || (best.length < best.cells * 8 ? next.length - best.length : 0);
    return more > 0 ? next : best;
  });
  for (const { column, cells, length } of titles) {
    if (column < main.column) role.set(column, length <= cells * 8 ? "index" : "group");
    if (column > main.column) role.set(column, "details");
  }
}

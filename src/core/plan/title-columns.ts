import type { TableRowBlock } from "../document/document.ts";
import type { ColumnRole } from "./column-words.ts";

/** «1», «2.3», «IV», «a)»: a number or letter, no words. */
const number = /^\(?(?:\d{1,3}|[IVX]{1,5}|\p{L})(?:\.\d{1,2})*[.)]?$/u;

/** How much a column says of its own: cells that a merge brought down do not count. */
function wordsOf(rows: readonly TableRowBlock[], column: number): { words: number; numbers: number } {
  const own = rows.flatMap((row) => row.cells.filter((cell) => cell.column === column && !cell.fromAbove && cell.text.trim() !== ""));
  const numbers = own.filter((cell) => number.test(cell.text.trim())).length;
  return { words: own.length - numbers, numbers };
}

/**
 * Of several columns with work («Nhiệm vụ» beside «Nội dung cụ thể») the one with most to say holds the tasks: those
 * before it group them or number them, those behind it say more about them. Changes the roles given.
 */
export function settleTitles(role: Map<number, ColumnRole>, body: readonly TableRowBlock[]): void {
  const titles = [...role].filter(([, name]) => name === "title").map(([column]) => ({ column, ...wordsOf(body, column) }));
  if (titles.length < 2) return;
  const main = titles.reduce((best, next) => (next.words > best.words ? next : best));
  for (const { column, words, numbers } of titles) {
    if (column < main.column) role.set(column, numbers >= words ? "index" : "group");
    if (column > main.column) role.set(column, "details");
  }
}

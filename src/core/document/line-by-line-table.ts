import { columnsOf, namesColumn, roleOfHeader } from "../plan/table-header.ts";
import { foldSpaces } from "../text/normalize.ts";
import { blocksOf, type Filled, type FoundCell, type FoundTable } from "./found-table.ts";
import { markerOf } from "./marker.ts";
import { placeCells } from "./place-cells.ts";
import { unnumberedTableAt } from "./unnumbered-table.ts";

const numberHeader = /^(?:s?tt\.?|số tt|số thứ tự)$/iu;
const rowNumber = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-HĐ])[.)]?$/u;
/** The most columns of a table, and the most lines that the cells of one row may take. */
const mostColumns = 9;
const longestRow = 40;

/** The header cells that begin at a line: the number's own, then one for every further column up to the first row's number. */
function headerAt(lines: readonly Filled[], from: number): string[] | null {
  if (!numberHeader.test(lines[from]?.text ?? "")) return null;
  const cells: string[] = [];
  for (const { text } of lines.slice(from, from + mostColumns + 1)) {
    if (rowNumber.test(text)) return cells.length > 2 ? cells : null;
    if (text.length > 60) return null;
    cells.push(text);
  }
  return null;
}

/** Whether a row's number may stand behind that of the row before: the next one, the first, or one of another kind. */
function follows(next: string, before: string | null, last: number): boolean {
  const written = next.replace(/[.)]$/u, "");
  if (!/^\d+$/u.test(written)) return true;
  return Number(written) === last + 1 || (Number(written) === 1 && before !== null && !/^\d+[.)]?$/u.test(before));
}

/** Lines that go on with the cell above: they begin in lower case, or the cell above waits for more. */
function joinCells(lines: readonly Filled[]): string[] {
  const cells: string[] = [];
  for (const { text } of lines) {
    const above = cells.at(-1);
    if (above !== undefined && (/^["“(]?\p{Ll}/u.test(text) || /[,;:-]$/u.test(above) || /^[-+•]\s/u.test(text)))
      cells[cells.length - 1] = `${above}${/^[-+•]\s/u.test(text) ? "\n" : " "}${text}`;
    else cells.push(text);
  }
  return cells;
}

function tableAt(lines: readonly Filled[], from: number): FoundTable | null {
  const header = headerAt(lines, from);
  if (!header || header.filter(namesColumn).length < 2) return null;
  const roles = header.slice(1).map(roleOfHeader);
  const asCells = (texts: readonly string[]): FoundCell[] => texts.map((text, column) => ({ text, column, columnSpan: 1 }));
  const rows = [asCells(header)];
  let at = from + header.length;
  let [before, last]: [string | null, number] = [null, 0];
  while (at < lines.length) {
    const number = lines[at]?.text ?? "";
    if (!rowNumber.test(number) || !follows(number, before, last)) break;
    if (/^\d+[.)]?$/u.test(number)) last = parseInt(number, 10);
    const own: Filled[] = [];
    for (const line of lines.slice(at + 1, at + 1 + longestRow)) {
      const sign = markerOf(line.text)?.kind;
      if ((rowNumber.test(line.text) && follows(line.text, number, last)) || sign === "roman" || sign === "part") break;
      own.push(line);
    }
    const next = lines[at + 1 + own.length]?.text ?? "";
    const cells = joinCells(own);
    // the last row ends with its last cell, whatever stands behind it
    const ends = !rowNumber.test(next);
    const taken = ends && cells.length > roles.length ? own.slice(0, lengthOf(own, roles.length)) : own;
    rows.push(asCells([number, ...placeCells(joinCells(taken), roles)]));
    at += 1 + taken.length;
    before = number;
    if (ends) break;
  }
  const end = lines[at - 1];
  return end && rows.length > 2 && columnsOf(blocksOf(rows, 0)) ? { from: lines[from]?.at ?? 0, to: end.at + 1, rows } : null;
}

/** How many lines the first so many cells take. */
function lengthOf(lines: readonly Filled[], cells: number): number {
  let count = lines.length;
  while (count > 0 && joinCells(lines.slice(0, count)).length > cells) count--;
  return count;
}

/**
 * Finds task tables that were copied one cell to a line: the header's cells («STT», «Nội dung», «Chủ trì» …), then for
 * every row its number and its cells.
 */
export function lineByLineTables(lines: readonly string[]): FoundTable[] {
  const filled = lines.flatMap((line, at) => (line.trim() === "" ? [] : [{ at, text: foldSpaces(line) }]));
  const tables: FoundTable[] = [];
  for (let at = 0; at < filled.length; at++) {
    const table = tableAt(filled, at) ?? unnumberedTableAt(filled, at);
    if (!table) continue;
    tables.push(table);
    while ((filled[at + 1]?.at ?? Infinity) < table.to) at++;
  }
  return tables;
}

import { markerOf } from "./marker.ts";
import type { FoundCell } from "./found-table.ts";
import { columnOf, crosses, type Gutter, partAtGutters, type Piece } from "./printed-columns.ts";

/** A line of a printed table; without pieces it is empty. */
export interface PrintedLine {
  pieces: readonly Piece[];
  /** Its words by column. */
  cells: ReadonlyMap<number, string>;
  /** Words that reach over several columns: they name a group of rows. */
  wide: boolean;
  /** The row's number, where one stands in the first column. */
  index: string | null;
}

const indexSign = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-HĐ])[.)]?$/u;

/** Sorts the pieces of a line into columns. `numbered` says that the first column holds the rows' numbers. */
export function printedLine(pieces: readonly Piece[], gutters: readonly Gutter[], numbered: boolean): PrintedLine {
  const words = pieces.filter((piece) => !indexSign.test(piece.text));
  const wide = words.length === 1 && words.every((piece) => crosses(piece, gutters));
  const cells = new Map<number, string>();
  for (const piece of wide ? pieces : partAtGutters(pieces, gutters)) {
    const column = columnOf(piece, gutters);
    const before = cells.get(column);
    cells.set(column, before === undefined ? piece.text : `${before} ${piece.text}`);
  }
  const first = cells.get(0) ?? "";
  return { pieces, cells, wide, index: numbered && indexSign.test(first) ? first : null };
}

const begins = (text: string) => /^["“(]?[\p{Lu}\p{N}]/u.test(text);
const isEmpty = (line: PrintedLine) => line.pieces.length === 0;

/** The runs of lines between empty ones; a line over several columns is a run of its own. */
function runsOf(lines: readonly PrintedLine[]): PrintedLine[][] {
  const runs: PrintedLine[][] = [];
  let open = false;
  for (const line of lines) {
    if (isEmpty(line)) open = false;
    else if (open && !line.wide) runs.at(-1)?.push(line);
    else {
      runs.push([line]);
      open = !line.wide;
    }
  }
  return runs;
}

/** Whether the numbers stand on the first line of their rows: the work beside each begins there. */
const onFirstLines = (lines: readonly PrintedLine[]) =>
  lines.every((line) => line.index === null || (line.cells.has(1) && begins(line.cells.get(1) ?? "")));

/**
 * Rows whose numbers stand in their middle, without empty lines between: each row reaches as far below its number as
 * above it, and begins at the nearest line whose work begins with a capital.
 */
function aroundNumbers(lines: readonly PrintedLine[]): PrintedLine[][] {
  const filled = lines.filter((line) => !isEmpty(line));
  const at = filled.flatMap((line, i) => (line.index === null ? [] : [i]));
  const rows: PrintedLine[][] = [];
  let from = 0;
  for (const [i, middle] of at.entries()) {
    const next = at[i + 1];
    let end = filled.length;
    if (next !== undefined) {
      const wanted = Math.min(Math.max(2 * middle - from + 1, middle + 1), next);
      const between = Array.from({ length: next - middle }, (_, k) => middle + 1 + k);
      const starts = between.filter((k) => begins(filled[k]?.cells.get(1) ?? ""));
      end = starts.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)[0] ?? wanted;
    }
    rows.push(filled.slice(from, end));
    from = end;
  }
  return at.length > 0 ? rows : [filled];
}

/** Cuts the lines of a page's part of a table into rows; the first may go on with the row above it. */
export function rowsOf(lines: readonly PrintedLine[]): PrintedLine[][] {
  const runs = runsOf(lines);
  const numbered = lines.some((line) => line.index !== null);
  if (numbered && onFirstLines(lines)) {
    const rows: PrintedLine[][] = [];
    for (const line of lines) {
      if (isEmpty(line)) continue;
      if (line.index !== null || line.wide || rows.length === 0) rows.push([line]);
      else rows.at(-1)?.push(line);
    }
    return rows;
  }
  if (numbered) {
    const single = runs.length > 1 && runs.every((run) => run.filter((line) => line.index !== null).length <= 1);
    return single ? runs : aroundNumbers(lines);
  }
  if (runs.length > 2) return runs;
  const rows: PrintedLine[][] = [];
  for (const line of runs.flat()) {
    const starts = line.wide || (line.cells.size > 2 && begins(line.cells.get(0) ?? ""));
    if (starts || rows.length === 0) rows.push([line]);
    else rows.at(-1)?.push(line);
  }
  return rows;
}

/** The cells of a row's lines, joined down each column; what reaches over several columns is one cell. */
export function cellsOfRow(lines: readonly PrintedLine[], columns: number): FoundCell[] {
  const texts = new Map<number, string>();
  for (const line of lines) {
    for (const [column, text] of line.cells) {
      const before = texts.get(column);
      const sign = markerOf(text);
      const apart = sign?.kind === "dash" || sign?.kind === "plus";
      texts.set(column, before === undefined ? text : `${before}${apart ? "\n" : " "}${text}`);
    }
  }
  const wide = lines[0]?.wide === true;
  const last = Math.max(-1, ...texts.keys());
  return Array.from({ length: wide ? last + 1 : columns }, (_, column) => ({
    text: texts.get(column) ?? "",
    column,
    columnSpan: wide && column === last ? columns - column : 1,
  }));
}

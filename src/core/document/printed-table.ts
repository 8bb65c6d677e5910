import { columnsOf, namesColumn } from "../plan/table-header.ts";
import { pageNumber } from "../text/running-heads.ts";
import { blocksOf, type FoundCell, type FoundTable } from "./found-table.ts";
import { crosses, fewestColumns, type Gutter, guttersOf, type Piece, piecesOf } from "./printed-columns.ts";
import { cellsOfRow, type PrintedLine, printedLine, rowsOf } from "./printed-rows.ts";

type Pieces = readonly Piece[];

const numberHeader = /^(?:s?tt\.?|số tt|số thứ tự)$/iu;
const startsRow = /^(?:\d{1,3}|[IVX]{1,4}|[A-H])[.)]?$/u;
/** The widest and the longest header, the longest run of lines between two full rows, and how many runs are tried. */
const mostColumns = 20;
const headerLimit = 5;
const runLimit = 14;
const attempts = 40;

const isHeaderLine = (pieces: Pieces) =>
  pieces.length >= fewestColumns &&
  pieces.length <= mostColumns &&
  pieces.filter((piece) => namesColumn(piece.text) || numberHeader.test(piece.text)).length >= 2;

/** Where the header that begins at a line ends: at an empty line, at a row's number, or where the words begin anew. */
function headerEnd(lines: readonly Pieces[], from: number): number {
  for (let at = from + 1; at < Math.min(from + headerLimit, lines.length); at++) {
    const pieces = lines[at] ?? [];
    const first = pieces[0]?.text ?? "";
    if (pieces.length === 0 || startsRow.test(first)) return at;
    const goesOn = pieces.every((piece) => piece.text.length < 30 && (/^[\p{Ll}(]/u.test(piece.text) || namesColumn(piece.text)));
    if (!goesOn && !numberHeader.test(first)) return at;
  }
  return from + 1;
}

/** Where the table ends for sure: behind its last line with several columns and the lines that go on with it. */
function tableEnd(lines: readonly Pieces[], from: number): number {
  let end = from;
  let since = 0;
  for (let at = from; at < lines.length && since <= runLimit; at++) {
    const pieces = lines[at] ?? [];
    if (pieces.length >= fewestColumns) [end, since] = [at + 1, 0];
    else if (pieces.length > 0) since++;
  }
  return end;
}

/** Goes on from the last full row through the lines that still stand in its columns. */
function withRest(lines: readonly Pieces[], end: number, gutters: readonly Gutter[]): number {
  let at = end;
  for (let pieces = lines[at]; pieces && pieces.length > 0; pieces = lines[++at]) {
    const first = pieces[0];
    if (pieces.some((piece) => crosses(piece, gutters)) || (first && first.start < (gutters[0]?.start ?? 0))) return at;
  }
  return at;
}

const same = (a: Pieces, b: Pieces | undefined) => b?.length === a.length && a.every((piece, i) => piece.text === b[i]?.text);

/** Whether a number alone on its line stands where a page ends: behind an empty line, or before the header that is printed again. */
function endsPage(lines: readonly Pieces[], at: number, header: readonly Pieces[]): boolean {
  if ((lines[at - 1]?.length ?? 0) === 0) return true;
  let next = at + 1;
  while (lines[next]?.length === 0) next++;
  return header.every((row, i) => same(row, lines[next + i]));
}

/** The parts of a table between page ends and repeated headers; page numbers and repeated headers are left out. */
function pagesOf(lines: readonly Pieces[], header: readonly Pieces[]): { lines: Pieces[]; header: readonly Pieces[] }[] {
  const pages: { lines: Pieces[]; header: readonly Pieces[] }[] = [{ lines: [], header }];
  for (let at = 0; at < lines.length; at++) {
    const pieces = lines[at] ?? [];
    const repeated = header.every((row, i) => same(row, lines[at + i]));
    if (repeated) {
      pages.push({ lines: [], header: lines.slice(at, at + header.length) });
      at += header.length - 1;
    } else if (pieces.length === 1 && pageNumber.test(pieces[0]?.text ?? "") && endsPage(lines, at, header)) {
      pages.push({ lines: [], header: [] });
    } else pages.at(-1)?.lines.push(pieces);
  }
  return pages.filter((page) => page.lines.some((pieces) => pieces.length > 0));
}

/** Reads the table whose header begins at a line, or null. */
function tableAt(lines: readonly Pieces[], from: number): FoundTable | null {
  const bodyStart = headerEnd(lines, from);
  const header = lines.slice(from, bodyStart);
  const end = tableEnd(lines, bodyStart);
  const numbered = header.some((pieces) => numberHeader.test(pieces[0]?.text ?? ""));
  const rows: FoundCell[][] = [];
  let gutters: Gutter[] = [];
  const pages = pagesOf(lines.slice(bodyStart, end), header);
  let to = end;
  for (const [i, page] of pages.entries()) {
    // every page of a printed file has columns of its own
    const own = guttersOf(page.lines, page.header);
    if (i === 0 || own.length === gutters.length) gutters = own;
    if (gutters.length + 1 < fewestColumns) return null;
    const columns = gutters.length + 1;
    if (i === 0) {
      rows.push(
        cellsOfRow(
          header.map((pieces) => printedLine(pieces, gutters, false)),
          columns,
        ),
      );
    }
    if (i === pages.length - 1) {
      to = withRest(lines, end, gutters);
      page.lines.push(...lines.slice(end, to));
    }
    for (const [k, row] of rowsOf(page.lines.map((pieces) => printedLine(pieces, gutters, numbered))).entries()) {
      const cells = cellsOfRow(row, columns);
      const last = rows.at(-1);
      if (k === 0 && i > 0 && last && goesOn(row, numbered)) addTo(last, cells);
      else rows.push(cells);
    }
  }
  return rows.length > 2 && columnsOf(blocksOf(rows, 0)) ? { from, to, rows } : null;
}

/** Whether a page's first row goes on with the last one of the page before. */
function goesOn(row: readonly PrintedLine[], numbered: boolean): boolean {
  if (row[0]?.wide) return false;
  return numbered ? row.every((line) => line.index === null) : !/^\p{Lu}/u.test(row[0]?.cells.get(0) ?? "");
}

function addTo(above: FoundCell[], cells: readonly FoundCell[]): void {
  for (const cell of cells) {
    const over = above.find((other) => other.column === cell.column);
    if (over && cell.text !== "") over.text = `${over.text} ${cell.text}`.trim();
  }
}

/**
 * Finds the task tables of a text whose columns were laid out with spaces. A table has a header that names at least
 * two of its columns, and three columns or more that stay apart through all of its rows.
 */
export function printedTables(lines: readonly string[]): FoundTable[] {
  const pieces = lines.map(piecesOf);
  const tables: FoundTable[] = [];
  let tried = 0;
  for (let at = 0; at < pieces.length && tried < attempts; at++) {
    if (!isHeaderLine(pieces[at] ?? [])) continue;
    tried++;
    const table = tableAt(pieces, at);
    if (!table) continue;
    tables.push(table);
    at = table.to - 1;
  }
  return tables;
}

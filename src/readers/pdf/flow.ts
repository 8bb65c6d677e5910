import { zonesOf } from "./columns.ts";
import type { FoundCell } from "../../core/document/found-table.ts";
import type { DrawnWord, PageContent, Piece, Rule } from "./geometry.ts";
import { type Row, rowsOf, textOfRow, wordMeasuresOf } from "./rows.ts";
import { type Grid, gridsOf, mergeRules } from "./ruled-tables.ts";
import { type LooseTable, looseTablesOf } from "./loose-tables.ts";

/** Columns are looked for among so many rows; no page of a document has more. */
const mostRows = 400;

/** A line of text in reading order, with the room that it had. */
export interface FlowLine {
  kind: "line";
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  /** How wide its first word is, and a space. */
  firstWord: number;
  space: number;
  page: number;
  /** Where its column or cell begins and ends; null while only the whole document tells. */
  frame: { left: number; right: number } | null;
  /** A line of a letterhead or of signatures stands for itself. */
  alone: boolean;
}

/** One cell of a table on one page. */
export interface FlowCell {
  column: number;
  columnSpan: number;
  rowSpan: number;
  lines: FlowLine[];
}

/** A table as far as it stands on one page. */
export interface FlowTable {
  kind: "table";
  page: number;
  columns: number[];
  /** Whether no lines draw it: its columns are then only about there. */
  loose: boolean;
  /** The cells that begin in each row. */
  rows: FlowCell[][];
}

/** A table that somebody typed with tabs or spaces. */
export interface TypedTable {
  kind: "typed";
  page: number;
  rows: FoundCell[][];
}

export type FlowPart = FlowLine | FlowTable | TypedTable;

/** A page's rows outside its tables, and its tables, before running heads are taken away. */
export interface PageLayout {
  page: number;
  height: number;
  rows: Row[];
  /** Flat lines that belong to no table yet. */
  flats: Rule[];
  tables: { table: FlowTable | TypedTable; top: number; bottom: number }[];
  words: DrawnWord[];
}

function lineOf(row: Row, page: number, frame: FlowLine["frame"], alone: boolean): FlowLine {
  const { x, right, y, size } = row;
  return { kind: "line", text: textOfRow(row), x, right, y, size, ...wordMeasuresOf(row), page, frame, alone };
}

const isWithin = (piece: Piece, grid: Grid) => {
  const middle = piece.y - piece.size * 0.3;
  return (
    middle > (grid.ys[0] ?? 0) - 1 &&
    middle < (grid.ys.at(-1) ?? 0) + 1 &&
    piece.right > (grid.xs[0] ?? 0) &&
    piece.x < (grid.xs.at(-1) ?? 0)
  );
};

/** Cuts a piece that a line of its table crosses: pdf.js joins what stands close together. */
function cutAtLines(piece: Piece, grid: Grid): Piece[] {
  const middle = piece.y - piece.size * 0.3;
  const box = grid.boxes.find((b) => b.top <= middle && b.bottom >= middle && b.left <= piece.x + 1 && b.right > piece.x + 1);
  if (!box || piece.right <= box.right + 2 || piece.text.length < 2) return [piece];
  const wanted = ((box.right - piece.x) / (piece.right - piece.x)) * piece.text.length;
  const spaces = [...piece.text.matchAll(/ /gu)].map((found) => found.index);
  const at = spaces.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
  if (at === undefined || Math.abs(at - wanted) > 0.25 * piece.text.length) return [piece];
  const left = { ...piece, text: piece.text.slice(0, at), right: box.right - 1 };
  const right = { ...piece, text: piece.text.slice(at + 1), x: box.right + 1 };
  return [left, ...cutAtLines(right, grid)];
}

/** The lines of a cell between two edges. */
function cellLines(pieces: readonly Piece[], { left, right }: { left: number; right: number }, page: number): FlowLine[] {
  return rowsOf(pieces).map((row) => lineOf(row, page, { left, right }, false));
}

function tableOf(grid: Grid, pieces: readonly Piece[], page: number): FlowTable {
  const cells = new Map(grid.boxes.map((box) => [box, [] as Piece[]]));
  for (const piece of pieces.flatMap((one) => cutAtLines(one, grid))) {
    const middle = piece.y - piece.size * 0.3;
    const center = (Math.max(piece.x, grid.xs[0] ?? 0) + Math.min(piece.right, grid.xs.at(-1) ?? Infinity)) / 2;
    const box = grid.boxes.find((b) => middle >= b.top - 1 && middle <= b.bottom + 1 && center >= b.left && center <= b.right);
    if (box) cells.get(box)?.push(piece);
  }
  const rows: FlowCell[][] = grid.ys.slice(1).map(() => []);
  for (const [box, inside] of cells) {
    const lines = cellLines(inside, box, page);
    rows[box.row]?.push({ column: box.column, columnSpan: box.columnSpan, rowSpan: box.rowSpan, lines });
  }
  return { kind: "table", page, columns: grid.xs, loose: false, rows };
}

function tableOfLoose({ edges, cells }: LooseTable, page: number): FlowTable {
  const rows = cells.map((row) =>
    row.map(({ column, columnSpan, pieces }) => {
      const box = { left: edges[column] ?? 0, right: edges[column + columnSpan] ?? 0 };
      return { column, columnSpan, rowSpan: 1, lines: cellLines(pieces, box, page) };
    }),
  );
  return { kind: "table", page, columns: edges, loose: true, rows };
}

/** Parts a page into its tables and the rows of text around them. */
export function layoutOfPage(content: PageContent, page: number): PageLayout {
  let rest: readonly Piece[] = content.pieces;
  const tables = gridsOf(content.rules).flatMap((grid) => {
    const inside = rest.filter((piece) => isWithin(piece, grid));
    if (inside.length === 0) return [];
    rest = rest.filter((piece) => !isWithin(piece, grid));
    return [{ table: tableOf(grid, inside, page), top: grid.ys[0] ?? 0, bottom: grid.ys.at(-1) ?? 0 }];
  });
  return {
    page,
    height: content.height,
    rows: rowsOf(rest),
    flats: mergeRules(content.rules.filter((rule) => rule.flat)),
    tables,
    words: content.words,
  };
}

/** The lines between two tables, columns one after the other. */
function linesOf(rows: readonly Row[], page: number): FlowPart[] {
  const parts: FlowPart[] = [];
  let at = 0;
  for (const zone of rows.length > mostRows ? [] : zonesOf(rows)) {
    for (const row of rows.slice(at, zone.from)) parts.push(lineOf(row, page, null, false));
    for (const half of [zone.left, zone.right]) {
      const frame = { left: Math.min(...half.map((row) => row.x)), right: Math.max(...half.map((row) => row.right)) };
      for (const row of half) parts.push(lineOf(row, page, frame, !zone.running));
    }
    at = zone.to;
  }
  for (const row of rows.slice(at)) parts.push(lineOf(row, page, null, false));
  return parts;
}

/** Everything on a page in the order in which it is read. */
export function flowOf(layout: PageLayout): FlowPart[] {
  const loose = layout.rows.length > mostRows ? [] : looseTablesOf(layout.rows, layout.flats);
  const tables = [
    ...layout.tables,
    ...loose.map((found) => ({
      table: tableOfLoose(found, layout.page),
      top: layout.rows[found.from]?.y ?? 0,
      bottom: layout.rows[found.to - 1]?.y ?? 0,
    })),
  ].sort((a, b) => a.top - b.top);
  const taken = new Set(loose.flatMap(({ from, to }) => layout.rows.slice(from, to)));
  const rows = layout.rows.filter((row) => !taken.has(row));
  const parts: FlowPart[] = [];
  let at = 0;
  for (const { table, bottom } of tables) {
    const start = at;
    while (at < rows.length && (rows[at]?.y ?? 0) < bottom) at++;
    parts.push(...linesOf(rows.slice(start, at), layout.page), table);
  }
  parts.push(...linesOf(rows.slice(at), layout.page));
  return parts;
}

import { markerOf } from "../../core/document/marker.ts";
import type { Piece, Rule } from "./geometry.ts";
import { type Row, textOfRow } from "./rows.ts";

/** A table that no lines draw: its rows on the page, the edges of its columns, and where each of its own rows begins. */
export interface LooseTable {
  from: number;
  to: number;
  edges: number[];
  /** The pieces of each cell, by row; a cell over all columns stands alone in its row. */
  cells: { column: number; columnSpan: number; pieces: Piece[] }[][];
}

/** Columns are at least so many letter sizes apart. */
const apart = 0.4;
/** So many rows must show three columns or more. */
const proofsWanted = 3;
const longestGroup = 160;

interface Strip {
  from: number;
  to: number;
}

/** What stays empty in all of the rows. */
function stripsOf(rows: readonly Row[]): Strip[] {
  const ink = rows.flatMap((row) => row.pieces).sort((a, b) => a.x - b.x);
  const size = Math.max(...rows.map((row) => row.size));
  const strips: Strip[] = [];
  let reached = ink[0]?.right ?? 0;
  for (const piece of ink) {
    if (piece.x - reached > apart * size) strips.push({ from: reached, to: piece.x });
    reached = Math.max(reached, piece.right);
  }
  return strips;
}

/** Whether a row reads like the name of a group of rows. */
function looksLikeGroup(row: Row): boolean {
  const text = textOfRow(row);
  return row.segments.length === 1 && text.length <= longestGroup && (markerOf(text) !== null || text === text.toUpperCase());
}

/** A row across all columns that names a group of those below. */
function namesGroup(row: Row, rows: readonly Row[], at: number, fits: (row: Row) => boolean): boolean {
  return looksLikeGroup(row) && rows.slice(at + 1, at + 3).some((next) => next.segments.length > 2 && fits(next));
}

interface Run {
  to: number;
  strips: Strip[];
  groups: Set<Row>;
}

function runFrom(rows: readonly Row[], from: number): Run | null {
  const first = rows[from];
  if (!first || first.segments.length < 3) return null;
  const run: Row[] = [first];
  const groups = new Set<Row>();
  let strips = stripsOf(run);
  let to = from + 1;
  let proofs = 1;
  for (; to < rows.length; to++) {
    const [row, before] = [rows[to], rows[to - 1]];
    if (!row || !before || row.y - before.y > 5 * row.size) break;
    const left = stripsOf([...run, row]);
    const fits = (next: Row) => stripsOf([...run, next]).length >= strips.length;
    const opens = row.y - before.y > 1.5 * row.size || markerOf(textOfRow(row))?.kind === "roman";
    const alone = row.segments.length === 1 && opens && rows.slice(to + 1, to + 3).every((next) => next.segments.length < 3);
    if (alone) break;
    if (left.length < strips.length && row.segments.length === 1) {
      if (!namesGroup(row, rows, to, fits)) break;
      groups.add(row);
    } else if (left.length >= 2) {
      run.push(row);
      strips = left;
      if (row.segments.length > 2) proofs++;
    } else break;
  }
  return proofs >= proofsWanted ? { to, strips, groups } : null;
}

/** Lines above the run that belong to it: a header's, those of a group, or the rest of a row that the page before began. */
function startOf(rows: readonly Row[], from: number, { to, strips, groups }: Run, taken: number): number {
  const run = rows.slice(from, to).filter((row) => !groups.has(row));
  const left = Math.min(...run.map((row) => row.x));
  let start = from;
  for (let i = from - 1; i >= taken; i--) {
    const [row, below] = [rows[i], rows[i + 1]];
    if (!row || !below || below.y - row.y > 2.2 * row.size || row.x < left - row.size) break;
    const heads = row.segments.length > 1 && from - i <= 6;
    if (!heads && stripsOf([...run, row]).length < strips.length) {
      const headed = rows.slice(Math.max(taken, i - 2), i).some((above) => above.segments.length > 2);
      if (!headed || !looksLikeGroup(row)) break;
      groups.add(row);
    } else if (row.segments.length === 1 && markerOf(textOfRow(row)) !== null) break;
    start = i;
  }
  return start;
}

/** The run that begins at a row or little below it, whichever shows most columns: words of a header can hide some. */
function bestRun(rows: readonly Row[], at: number): { from: number; run: Run } | null {
  let best: { from: number; run: Run } | null = null;
  for (let from = at; from <= Math.min(at + 4, rows.length - 1); from++) {
    const run = runFrom(rows, from);
    if (run && (!best || run.strips.length > best.run.strips.length)) best = { from, run };
    if (!best) return null;
  }
  return best;
}

function cellsOf(rows: readonly Row[], edges: readonly number[]): LooseTable["cells"][number] {
  const columns = edges.slice(1).map((_, column) => ({ column, columnSpan: 1, pieces: [] as Piece[] }));
  for (const piece of rows.flatMap((row) => row.pieces)) {
    // a word above several columns heads each of them
    for (const cell of columns) {
      const [left, right] = [edges[cell.column] ?? 0, edges[cell.column + 1] ?? 0];
      const inside = Math.min(piece.right, right) - Math.max(piece.x, left);
      if (inside > Math.min(piece.size, (piece.right - piece.x) / 2)) cell.pieces.push(piece);
    }
  }
  return columns;
}

/** Whether a line is drawn between two rows. */
const ruled = (flats: readonly Rule[], above: Row | undefined, below: Row, width: number) =>
  above !== undefined && flats.some((rule) => rule.at > above.y && rule.at < below.y && rule.to - rule.from > width / 2);

/** Finds tables without upright lines: rows whose words leave the same strips of the page empty. */
export function looseTablesOf(rows: readonly Row[], flats: readonly Rule[]): LooseTable[] {
  const tables: LooseTable[] = [];
  for (let at = 0; at < rows.length; at++) {
    const found = bestRun(rows, at);
    if (!found) continue;
    const { run } = found;
    const inside = rows.slice(found.from, run.to);
    const [left, right] = [Math.min(...inside.map((row) => row.x)), Math.max(...inside.map((row) => row.right))];
    const from = startOf(rows, found.from, run, tables.at(-1)?.to ?? 0);
    const edges = [left - 1, ...run.strips.map((strip) => (strip.from + strip.to) / 2), right + 1];
    const first = edges[1] ?? 0;
    const lines = rows.slice(from, run.to);
    const byRules = lines.filter((row, i) => ruled(flats, lines[i - 1], row, right - left)).length >= 2;
    const groups: Row[][] = [];
    for (const [i, row] of lines.entries()) {
      const begins = byRules ? ruled(flats, lines[i - 1], row, right - left) : row.x < first;
      // lines above «STT» in the middle of a header belong to it, those above a number are the rest of another row
      const headed = groups.length !== 1 || byRules || /^\d/u.test(textOfRow(row)) || groups[0]?.some((above) => above.x < first);
      const afterGroup = groups.at(-1)?.some((above) => run.groups.has(above));
      if (groups.length === 0 || run.groups.has(row) || afterGroup || (begins && headed)) groups.push([row]);
      else groups.at(-1)?.push(row);
    }
    const cells = groups.map((group) =>
      group.some((row) => run.groups.has(row))
        ? [{ column: 0, columnSpan: edges.length - 1, pieces: group.flatMap((row) => row.pieces) }]
        : cellsOf(group, edges),
    );
    if (cells.length < 2) continue;
    tables.push({ from, to: run.to, edges, cells });
    at = run.to - 1;
  }
  return tables;
}

import { fitCells, type RowPart } from "../../core/document/fit-cells.ts";
import { blocksOf, type FoundCell, type FoundTable } from "../../core/document/found-table.ts";
import { columnsOf, type HeaderRole, namesColumn, roleOfHeader } from "../../core/plan/table-header.ts";
import { nextStop, type Stretch, stopsOf, stretchesOf, type TabStops } from "./tab-stops.ts";
import type { TypedLine } from "./typed-lines.ts";

const numberHeader = /^(?:s?tt\.?|số tt|số thứ tự)$/iu;
const rowNumber = /^(?:\d{1,3}|[IVX]{1,5}|[A-HĐ])[.)]?$/u;
const fewestColumns = 3;
const mostColumns = 9;
/** The most lines that one row may take. */
const longestRow = 40;
/** A word that would have fitted by less than this, in letter sizes, may as well not have fitted. */
const slack = 0.12;

/** The header of a table whose columns are parted by tabs, and how its lines stand. */
interface Header {
  roles: HeaderRole[];
  cells: string[];
  stops: TabStops;
  left: number;
  /** Where lines end. */
  right: number;
  numbered: boolean;
  /** How many lines it takes. */
  lines: number;
}

/** Whether a line had no room for the first word of the next, behind a space or behind a tab. */
function isFull(line: TypedLine, next: TypedLine, { stops, right }: Pick<Header, "stops" | "right">, behindTab: boolean): boolean {
  const word = next.words[0];
  const width = word ? word.right - word.x : 0;
  const end = right - slack * line.size;
  return line.right + line.space + width > end || (behindTab && nextStop(line.right, stops) + width > end);
}

/** The parts of a row's lines; a line that goes on from the margin may begin a cell with a capital. */
function partsOf(lines: readonly TypedLine[], { stops, left }: Pick<Header, "stops" | "left">): RowPart[] {
  const parts: RowPart[] = [];
  const add = ({ text, tabs }: Stretch, first: boolean, atStart: boolean) => {
    const last = parts.at(-1);
    if (first && !atStart && tabs === 0) {
      if (last && !/^["“(]?[\p{Lu}\p{N}]/u.test(text)) last.text += ` ${text}`;
      else parts.push({ text, begins: "maybe" });
      return;
    }
    const empty = (tabs ?? 1) - (atStart && first ? 0 : 1);
    for (let i = 0; i < empty; i++) parts.push({ text: "", begins: "surely" });
    parts.push({ text, begins: tabs === null ? "maybe" : "surely" });
  };
  lines.forEach((line, i) => stretchesOf(line, stops, left).forEach((stretch, k) => add(stretch, k === 0, i === 0)));
  return parts;
}

/** The cells of a header: all that may be parted are, if each then names a column; otherwise what surely is. */
function headerCells(parts: readonly RowPart[]): string[] | null {
  const joined = (cut: (part: RowPart) => boolean): string[] => {
    const cells: string[] = [];
    for (const part of parts) {
      if (cells.length === 0 || numberHeader.test(cells.at(-1) ?? "") || cut(part)) cells.push(part.text);
      else cells[cells.length - 1] += ` ${part.text}`;
    }
    return cells;
  };
  const names = (cells: readonly string[]) =>
    cells.length >= fewestColumns &&
    cells.length <= mostColumns &&
    cells.every((cell, i) => (i === 0 && numberHeader.test(cell)) || namesColumn(cell));
  return [joined(() => true), joined((part) => part.begins === "surely")].find(names) ?? null;
}

function headerAt(lines: readonly TypedLine[], from: number, right: number): Header | null {
  const first = lines[from];
  if (!first || first.words.length < fewestColumns) return null;
  let best: Header | null = null;
  for (const stops of stopsOf(first)) {
    const frame = { stops, left: first.x, right };
    for (let count = 1; count <= 3; count++) {
      const [last, next] = [lines[from + count - 1], lines[from + count]];
      const cells = headerCells(partsOf(lines.slice(from, from + count), frame));
      if (cells && cells.length > (best?.cells.length ?? 0)) {
        const roles = cells.map((cell, i): HeaderRole => (i === 0 && numberHeader.test(cell) ? "index" : roleOfHeader(cell)));
        best = { ...frame, cells, roles, numbered: roles[0] === "index", lines: count };
      }
      if (!last || !next || !isFull(last, next, frame, true)) break;
    }
  }
  return best;
}

/** Whether a row's number may stand behind that of the row before. */
function follows(number: string, last: number): boolean {
  const written = number.replace(/[.)]$/u, "");
  return !/^\d+$/u.test(written) || Number(written) === last + 1 || Number(written) === 1;
}

/** The number that begins a row at a line, behind which a tab leads to the next cell. */
function numberAt(line: TypedLine | undefined, { stops, left, numbered }: Header, last: number): string | null {
  if (!line || !numbered || Math.abs(line.x - left) > 1) return null;
  const [first] = stretchesOf(line, stops, left);
  return first && rowNumber.test(first.text) && follows(first.text, last) ? first.text : null;
}

/** Where the row that begins at a line ends. */
function rowEnd(lines: readonly TypedLine[], from: number, header: Header, last: number): number {
  let to = from + 1;
  for (; to < Math.min(lines.length, from + longestRow); to++) {
    const [line, next] = [lines[to - 1], lines[to]];
    if (!line || !next || numberAt(next, header, last) !== null) break;
    const complete = partsOf(lines.slice(from, to), header).filter((part) => part.begins === "surely").length >= header.roles.length;
    if (!isFull(line, next, header, !complete)) break;
  }
  return to;
}

const isOne = (parts: readonly RowPart[]) => parts.filter((part) => part.begins === "surely").length < 2;

/** A table whose columns are parted by tabs. */
export interface TabTable extends FoundTable {
  /** Whether words that go on stand below a row's number: in columns they would stand below its work. */
  wrapped: boolean;
}

function tableAt(lines: readonly TypedLine[], from: number, right: number): TabTable | null {
  const header = headerAt(lines, from, right);
  if (!header) return null;
  const asCells = (texts: readonly string[]): FoundCell[] => texts.map((text, column) => ({ text, column, columnSpan: 1 }));
  const rows = [asCells(header.cells)];
  let at = from + header.lines;
  let last = 0;
  let wrapped = false;
  while (at < lines.length) {
    const number = numberAt(lines[at], header, last);
    if (number !== null && /^\d/u.test(number)) last = parseInt(number, 10);
    const to = rowEnd(lines, at, header, last);
    const parts = partsOf(lines.slice(at, to), header);
    if (header.numbered && number === null && !isOne(parts)) break;
    if (isOne(parts)) {
      // words across all columns name the group of the rows below them
      const next = partsOf(lines.slice(to, rowEnd(lines, to, header, last)), header);
      if (isOne(next) || (header.numbered && numberAt(lines[to], header, last) === null)) break;
      rows.push([{ text: parts.map((part) => part.text).join(" "), column: 0, columnSpan: header.roles.length }]);
    } else {
      const cells = fitCells(parts, header.roles);
      if (!cells) break;
      rows.push(asCells(cells));
      wrapped ||= number !== null && lines.slice(at + 1, to).some((line) => Math.abs(line.x - header.left) < 1);
    }
    at = to;
  }
  return rows.length > 2 && columnsOf(blocksOf(rows, 0)) ? { from, to: at, rows, wrapped } : null;
}

/** Finds the tables whose columns are parted by tabs, in lines that end at `right`: text that was opened and printed. */
export function tabTables(lines: readonly TypedLine[], right: number): TabTable[] {
  const tables: TabTable[] = [];
  for (let at = 0; at < lines.length; at++) {
    const table = tableAt(lines, at, right);
    if (!table) continue;
    tables.push(table);
    at = table.to - 1;
  }
  return tables;
}

import type { TableRowBlock } from "../document/document.ts";
import { canonicalSpelling } from "../text/tone-placement.ts";
import { fold, lowerSameLength } from "../text/fold.ts";
import { columnPatterns, type ColumnRole } from "./column-words.ts";
import { type MarkColumns, markColumnsOf } from "./mark-columns.ts";
import { settleTitles } from "./title-columns.ts";

const timeRoles: readonly ColumnRole[] = ["time", "start", "end", "frequency", "mark"];

/** What a header says; whoever oversees the work may lead it. */
export type HeaderRole = ColumnRole | "leader";

/** What the header of a column says that it holds. */
export function roleOfHeader(header: string): HeaderRole {
  const text = fold(canonicalSpelling(lowerSameLength(header)))
    .replace(/\s+/gu, " ")
    .trim();
  if (text === "" || text.length > 90) return "other";
  return columnPatterns.find(([, words]) => words.test(text))?.[0] ?? "other";
}

/** Whether a few words can head a column of a task table. */
export function namesColumn(words: string): boolean {
  return words.length < 60 && roleOfHeader(words) !== "other";
}

/** The columns of a table by their meaning. */
export interface TableColumns {
  role: Map<number, ColumnRole>;
  /** How many rows the header takes. */
  headerRows: number;
  first: number;
  /** «Tháng», «Quý» above bare numbers. */
  timeUnit: string | null;
  /** The months or quarters of a chart, whose rows are marked with «x». */
  marks: MarkColumns | null;
}

function rolesOf(rows: readonly TableRowBlock[]): Map<number, ColumnRole> {
  const headers = new Map<number, string>();
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell.fromAbove) continue;
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) headers.set(c, `${headers.get(c) ?? ""} ${cell.text}`.trim());
    }
  }
  const lastRow = rows.at(-1);
  const read = new Map(
    [...headers].map(([column, text]) => {
      const own = lastRow?.cells.find((cell) => cell.column === column && !cell.fromAbove)?.text ?? "";
      const role = roleOfHeader(own);
      return [column, role === "other" || (own === "" && rows.length > 1) ? roleOfHeader(text) : role] as const;
    }),
  );
  // whoever oversees the work leads it only where no column names a unit
  const leader: ColumnRole = [...read.values()].includes("lead") ? "details" : "lead";
  return new Map([...read].map(([column, role]) => [column, role === "leader" ? leader : role]));
}

/** Whether a row can be the upper one of a header of two rows: words of headers side by side, not a title across. */
function opensHeader(row: TableRowBlock | undefined): boolean {
  const written = row?.cells.filter((cell) => !cell.fromAbove && cell.text.trim() !== "") ?? [];
  return written.length > 1 && written.some((cell) => roleOfHeader(cell.text) !== "other");
}

/** Whether the second row goes on with the header: its words are headers, below cells that the first row left empty. */
function headerGoesOn(rows: readonly TableRowBlock[], first: number): boolean {
  const [top, below] = [rows[first], rows[first + 1]];
  const written = below?.cells.filter((cell) => !cell.fromAbove && cell.text.trim() !== "") ?? [];
  const open = top?.cells.some((cell) => cell.text.trim() === "") ?? false;
  return open && written.length > 1 && written.every((cell) => roleOfHeader(cell.text) !== "other");
}

function timeUnitOf(rows: readonly TableRowBlock[]): string | null {
  const words = rows.flatMap((row) => row.cells.map((cell) => cell.text.trim()));
  return words.find((text) => /^(?:tháng|quý|năm)$/iu.test(text)) ?? null;
}

/** What a header says, or null where it is none of a task table. */
function readHeaderRows(header: readonly TableRowBlock[], body: readonly TableRowBlock[], first: number): TableColumns | null {
  const role = rolesOf(header);
  const marks = markColumnsOf(header);
  if (marks) for (const column of marks.labels.keys()) role.set(column, "mark");
  const names = [...role.values()];
  const duties = names.filter((name) => name === "lead" || name === "support").length;
  const times = names.filter((name) => timeRoles.includes(name)).length;
  const timed = names.includes("time") || names.includes("end") || marks !== null;
  const assigned = duties > 0 && duties + times >= (names.includes("lead") ? 1 : 2);
  if (!names.includes("title") || !(assigned || (timed && names.length >= 3))) return null;
  settleTitles(role, body);
  return { role, headerRows: header.length, first, timeUnit: marks ? null : timeUnitOf(header), marks };
}

/** A header takes two rows where a cell of the first reaches over several columns, or where it left some to the second. */
function headerSizes(rows: readonly TableRowBlock[], first: number): number[] {
  const cells = rows[first]?.cells ?? [];
  const spans = cells.filter((cell) => cell.columnSpan > 1).length;
  return (spans > 0 && cells.length > 2) || headerGoesOn(rows, first) ? [2, 1] : [1, 2];
}

/** Whether the second row of a header is none: it has a number in its index column, and more words than numbers. */
function startsBody(row: TableRowBlock | undefined): boolean {
  const written = row?.cells.filter((cell) => !cell.fromAbove && cell.text.trim() !== "") ?? [];
  const numbers = written.filter((cell) => /^(?:\d{1,3}|[IVX]+)\.?$/u.test(cell.text.trim())).length;
  return numbers > 0 && (numbers < 3 || numbers < written.length);
}

/**
 * Recognises the header of a task table within the first rows: a column of work beside at least one of lead, support
 * or time. A header may take two rows. Null for any other table.
 */
export function columnsOf(rows: readonly TableRowBlock[]): TableColumns | null {
  for (let first = 0; first < Math.min(rows.length, 4); first++) {
    for (const headerRows of headerSizes(rows, first)) {
      const header = rows.slice(first, first + headerRows);
      if (header.length < headerRows || rows.length <= first + headerRows) continue;
      if (headerRows === 2 && (startsBody(header[1]) || !opensHeader(header[0]))) continue;
      const found = readHeaderRows(header, rows.slice(first + headerRows), first);
      if (found) return found;
    }
  }
  return null;
}

import type { TableRowBlock } from "../document/document.ts";
import { canonicalSpelling } from "../text/tone-placement.ts";
import { fold, lowerSameLength } from "../text/fold.ts";
import { columnPatterns, type ColumnRole } from "./column-words.ts";

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

/**
 * Recognises the header of a task table within the first rows: a column of work beside at least one of lead, support
 * or time. A header may take two rows. Null for any other table.
 */
export function columnsOf(rows: readonly TableRowBlock[]): TableColumns | null {
  for (let first = 0; first < Math.min(rows.length, 4); first++) {
    // cells that reach over several columns have their own headers in the row below
    const cells = rows[first]?.cells ?? [];
    const spans = cells.filter((cell) => cell.columnSpan > 1).length;
    for (const headerRows of (spans > 0 && cells.length > 2) || headerGoesOn(rows, first) ? [2, 1] : [1, 2]) {
      const header = rows.slice(first, first + headerRows);
      if (header.length < headerRows || rows.length <= first + headerRows) continue;
      // a second header row has no number in its index column
      if (headerRows === 2 && header[1]?.cells.some((cell) => !cell.fromAbove && /^(?:\d{1,3}|[IVX]+)\.?$/u.test(cell.text.trim())))
        continue;
      const role = rolesOf(header);
      const names = [...role.values()];
      const duties = names.filter((name) => name === "lead" || name === "support").length;
      const times = names.filter((name) => name === "time" || name === "start" || name === "end" || name === "frequency").length;
      if (names.includes("title") && duties > 0 && duties + times >= (names.includes("lead") ? 1 : 2))
        return { role, headerRows, first, timeUnit: timeUnitOf(header) };
      if (names.includes("title") && names.includes("time") && names.length >= 3)
        return { role, headerRows, first, timeUnit: timeUnitOf(header) };
    }
  }
  return null;
}

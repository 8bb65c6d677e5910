import { type TableRowBlock, tableRow } from "./document.ts";

/** One cell of a row found in the lines of a plain text. */
export interface FoundCell {
  text: string;
  column: number;
  columnSpan: number;
}

/** A table found in the lines of a plain text: its rows and the lines that it takes, the last one excluded. */
export interface FoundTable {
  from: number;
  to: number;
  rows: FoundCell[][];
}

/** A line that is not empty, with its place. */
export interface Filled {
  at: number;
  text: string;
}

/** The rows of a found table as blocks of table `table`. */
export function blocksOf(rows: readonly FoundCell[][], table: number): TableRowBlock[] {
  return rows.map((cells) =>
    tableRow(
      table,
      cells.map((cell) => ({ ...cell, fromAbove: false })),
    ),
  );
}

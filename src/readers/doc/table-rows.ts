import { type Block, tableRow } from "../../core/document/document.ts";
import type { CellShape, TableShape } from "./table-shape.ts";

/** A row as it stands in the file: the texts of its cells, and its definition where there is one. */
export interface WrittenRow {
  cells: string[];
  shape: TableShape | null;
}

interface PlacedCell {
  text: string;
  left: number;
  right: number;
  vertical: CellShape["vertical"];
}

/** Edges closer than this (a millimetre, in twentieths of a point) are one. */
const sameEdge = 57;
const mostColumns = 200;

/** The cells of a row at their edges; those that are merged sideways are one. */
function placed({ cells, shape }: WrittenRow): PlacedCell[] {
  const out: PlacedCell[] = [];
  for (const [i, text] of cells.entries()) {
    const own = shape?.[i] ?? { left: i, right: i + 1, joined: false, vertical: "none" as const };
    const last = out.at(-1);
    if (own.joined && last) {
      last.right = own.right;
      last.text = [last.text, text].filter((part) => part !== "").join("\n");
    } else out.push({ text, left: own.left, right: own.right, vertical: own.vertical });
  }
  return out;
}

/** The column of each edge in a table's rows. */
function columnsOf(rows: readonly PlacedCell[][]): Map<number, number> {
  const edges = [...new Set(rows.flatMap((row) => row.flatMap((cell) => [cell.left, cell.right])))].sort((a, b) => a - b);
  const columns = new Map<number, number>();
  let column = -1;
  let begin = -Infinity;
  for (const edge of edges) {
    if (edge - begin > sameEdge) {
      column++;
      begin = edge;
    }
    columns.set(edge, column);
  }
  return columns;
}

/** Makes the rows of a table: columns from the edges of all cells, cells that a vertical merge brings down marked as such. */
export function tableRows(table: number, written: readonly WrittenRow[]): Block[] {
  // without a sound definition of every row its cells are counted
  const sound = written.every(({ cells, shape }) => shape?.length === cells.length && shape.every((cell) => cell.left <= cell.right));
  const rows = written.map(({ cells, shape }) => placed({ cells, shape: sound ? shape : null }));
  const columns = sound ? columnsOf(rows) : null;
  const usable = columns !== null && Math.max(0, ...new Set(columns.values())) <= mostColumns ? columns : null;
  const above = new Map<number, string>();
  return rows.map((row) =>
    tableRow(
      table,
      row.map((cell, i) => {
        const column = usable?.get(cell.left) ?? i;
        const columnSpan = Math.max(1, (usable?.get(cell.right) ?? i + 1) - column);
        const fromAbove = cell.vertical === "rest" && cell.text === "" && above.has(column);
        if (!fromAbove) above.set(column, cell.text);
        return { text: fromAbove ? (above.get(column) ?? "") : cell.text, column, columnSpan, fromAbove };
      }),
    ),
  );
}

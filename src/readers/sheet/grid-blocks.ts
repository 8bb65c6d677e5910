import { type Block, tableRow } from "../../core/document/document.ts";
import { markerOf } from "../../core/document/marker.ts";
import type { Grid, GridRow } from "./grid.ts";
import { taskAreas } from "./task-area.ts";

const paragraphs = (text: string): Block[] => text.split("\n").map((line) => ({ kind: "paragraph", text: line }));

/** The number or sign of an item that has a cell of its own beside the item's text. */
function asMarker(text: string): string | null {
  const sign = /^(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*|[a-zđA-HĐ])$/u.test(text) ? `${text}.` : text;
  return text.length <= 8 && markerOf(`${sign} Xây dựng`)?.length === sign.length + 1 ? sign : null;
}

/** A row outside the table: the two sides of a letterhead, a title, a numbered line. Of many cells it stays a row. */
function textRow(row: GridRow, table: () => number): Block[] {
  const cells = row.cells.filter((cell) => cell.text !== "" && !cell.fromAbove);
  const [first, second] = cells;
  const sign = cells.length === 2 && first && !first.text.includes("\n") ? asMarker(first.text) : null;
  if (sign !== null && second) return [{ kind: "paragraph", text: `${sign} ${second.text.replaceAll("\n", " ")}` }];
  return cells.length > 2 ? [tableRow(table(), row.cells)] : cells.flatMap((cell) => paragraphs(cell.text));
}

/** Names that a program gave: «Sheet1», «Trang tính 2». */
const given = /^(?:sheet|trang(?: tính)?|bảng|tab|worksheet)?(?:\s*\d+)?(?:\s*\(\d+\))?$/iu;

/** A sheet's name where a person gave it one. */
export function ownName(name: string): string | null {
  const text = name.normalize("NFC").trim();
  return given.test(text) ? null : text;
}

/**
 * Makes the blocks of sheets: what stands above and below a table of tasks are paragraphs. Where several sheets hold
 * tasks, each sheet's name heads its own.
 */
export function blocksOfGrids(grids: readonly Grid[]): Block[] {
  const read = grids.map((grid) => ({ grid, areas: taskAreas(grid.rows) }));
  const named = read.filter(({ areas }) => areas.length > 0).length > 1;
  const blocks: Block[] = [];
  let tables = 0;
  for (const { grid, areas } of read) {
    let at = 0;
    const text = (until: number) => {
      let table = -1;
      const own = () => (table < 0 ? (table = tables++) : table);
      for (; at < until; at++) blocks.push(...textRow(grid.rows[at] ?? { cells: [], gap: false }, own));
    };
    for (const area of areas) {
      text(area.header);
      const table = tables++;
      const name = named ? ownName(grid.name) : null;
      for (; at < area.end; at++) {
        const row = grid.rows[at];
        if (at === area.body && name !== null && row)
          blocks.push(tableRow(table, [{ text: name, column: 0, columnSpan: row.cells.length, fromAbove: false }]));
        if (row) blocks.push(tableRow(table, row.cells));
      }
    }
    text(grid.rows.length);
  }
  return blocks;
}

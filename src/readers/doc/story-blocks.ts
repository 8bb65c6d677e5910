import type { Block } from "../../core/document/document.ts";
import { joinLines } from "../../core/text/join-lines.ts";
import { foldSpaces, normalizeText } from "../../core/text/normalize.ts";
import type { ParagraphProperties } from "./paragraph-properties.ts";
import { tableRows, type WrittenRow } from "./table-rows.ts";

/** A paragraph with its text, the printed number of its list in front. */
export interface ReadParagraph {
  text: string;
  cellMark: boolean;
  properties: ParagraphProperties;
}

const linesOf = (text: string) =>
  normalizeText(text)
    .split("\n")
    .map(foldSpaces)
    .filter((line) => line !== "");

/** Collects paragraphs and the rows of tables; a table inside a cell is layout, and its text belongs to that cell. */
export function storyBlocks(paragraphs: readonly ReadParagraph[], firstTable: number): { blocks: Block[]; tables: number } {
  const blocks: Block[] = [];
  let tables = firstTable;
  let lines: string[] = [];
  let cell: string[] = [];
  let cells: string[] = [];
  let rows: WrittenRow[] = [];

  const closeRun = () => {
    for (const text of joinLines(lines)) blocks.push({ kind: "paragraph", text });
    lines = [];
  };
  const closeRow = (shape: WrittenRow["shape"]) => {
    if (cell.length > 0) cells.push(cell.join("\n"));
    if (cells.length > 0) rows.push({ cells, shape });
    [cell, cells] = [[], []];
  };
  const closeTable = () => {
    closeRow(null);
    if (rows.length === 0) return;
    closeRun();
    blocks.push(...tableRows(tables++, rows));
    rows = [];
  };

  for (const { text, cellMark, properties } of paragraphs) {
    if (properties.depth === 0 && !cellMark) {
      closeTable();
      lines.push(...linesOf(text));
    } else if (properties.depth <= 1 && (properties.rowEnd || (cellMark && properties.depth === 0 && text === ""))) {
      closeRow(properties.shape);
    } else {
      cell.push(...linesOf(text));
      if (!cellMark) continue;
      cells.push(cell.join("\n"));
      cell = [];
    }
  }
  closeTable();
  closeRun();
  return { blocks, tables };
}

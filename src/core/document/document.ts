/** A paragraph, heading or list item; a list item's printed number or sign stands at the start of its text. */
interface ParagraphBlock {
  kind: "paragraph";
  text: string;
}

/** One cell of a table row. `start` is its offset in the row's text; a cell that a merge brought from above has no text of its own there. */
export interface TableCell {
  text: string;
  column: number;
  columnSpan: number;
  start: number;
  /** True when a vertically merged cell of an earlier row reaches into this row. */
  fromAbove: boolean;
}

/** One row of a table. `text` holds the cells' texts, joined by a tab. */
export interface TableRowBlock {
  kind: "row";
  /** Counts the document's tables from 0. */
  table: number;
  cells: TableCell[];
  text: string;
}

export type Block = ParagraphBlock | TableRowBlock;

/** Some words of a block, in UTF-16 offsets within its text. */
export interface TextRange {
  block: number;
  start: number;
  end: number;
}

/** The neutral form of every file that can be read. Block texts are NFC with single spaces; cells keep `\n` between their paragraphs. */
export interface PlainDocument {
  blocks: Block[];
  /** Words that may stand otherwise in the document, as they do where letters were recognized in a picture. */
  doubtful?: TextRange[];
  /** What the file or its only sheet is called, for a list of tasks that has no title of its own. */
  name?: string | null;
}

/** Makes a row of a table from its cells' texts and places. */
export function tableRow(table: number, cells: readonly Omit<TableCell, "start">[]): TableRowBlock {
  let text = "";
  const placed = cells.map((cell) => {
    if (cell.fromAbove) return { ...cell, start: text.length };
    if (text !== "") text += "\t";
    const start = text.length;
    text += cell.text;
    return { ...cell, start };
  });
  return { kind: "row", table, cells: placed, text };
}

import type { TextSpan } from "../plan/plan-draft.ts";
import { type Reading, readingOf } from "../text/reading.ts";
import type { PlainDocument, TableRowBlock } from "./document.ts";

/** A paragraph of the running text, wherever it stood: a block of its own or a paragraph of a layout table's cell. */
export interface Line {
  block: number;
  start: number;
  reading: Reading;
}

/** The place of a part of a line in the document. */
export function spanOf(line: Line, start: number, end: number): TextSpan {
  return { block: line.block, start: line.start + start, end: line.start + end };
}

function cellLines(row: TableRowBlock, block: number, damaged: boolean): Line[] {
  const lines: Line[] = [];
  for (const cell of row.cells) {
    if (cell.fromAbove) continue;
    let offset = 0;
    for (const text of cell.text.split("\n")) {
      if (text !== "") lines.push({ block, start: cell.start + offset, reading: readingOf(text, damaged) });
      offset += text.length + 1;
    }
  }
  return lines;
}

/** The running text of a document in order; rows of `taskTables` are left out, they are read as tables. */
export function linesOf(document: PlainDocument, taskTables: ReadonlySet<number>, damaged: boolean): Line[] {
  return document.blocks.flatMap((block, index): Line[] => {
    if (block.kind === "paragraph") return block.text === "" ? [] : [{ block: index, start: 0, reading: readingOf(block.text, damaged) }];
    return taskTables.has(block.table) ? [] : cellLines(block, index, damaged);
  });
}

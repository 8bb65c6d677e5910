import type { TextSpan } from "../plan/plan-draft.ts";
import { type Reading, readingOf } from "../text/reading.ts";
import { stretchesOf } from "../text/stretches.ts";
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

/** The lines of a paragraph that begins at an offset of its block: one, or several of an endless one. */
function linesOfText(text: string, block: number, offset: number, damaged: boolean): Line[] {
  return stretchesOf(text).map(({ start, end }) => ({
    block,
    start: offset + start,
    reading: readingOf(text.slice(start, end).trimEnd(), damaged),
  }));
}

function cellLines(row: TableRowBlock, block: number, damaged: boolean): Line[] {
  const lines: Line[] = [];
  for (const cell of row.cells) {
    if (cell.fromAbove) continue;
    let offset = 0;
    for (const text of cell.text.split("\n")) {
      lines.push(...linesOfText(text, block, cell.start + offset, damaged));
      offset += text.length + 1;
    }
  }
  return lines;
}

/** The running text of a document in order; rows of `taskTables` are left out, they are read as tables. */
export function linesOf(document: PlainDocument, taskTables: ReadonlySet<number>, damaged: boolean): Line[] {
  return document.blocks.flatMap((block, index): Line[] => {
    if (block.kind === "paragraph") return linesOfText(block.text, index, 0, damaged);
    return taskTables.has(block.table) ? [] : cellLines(block, index, damaged);
  });
}

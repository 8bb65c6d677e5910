import { type Block, type PlainDocument, tableRow, type TextRange } from "../../core/document/document.ts";

/** Stands inside a word that was recognized badly, on its way through the joining of lines; no text has it. */
const mark = "\uE000";
const marks = /\uE000/gu;
const unsure = 60;
/** Numbers and signs of lists stay whole, so that they are known for what they are. */
const ofList = /^(?:(?:\p{L}|[\p{N}.]{1,5}|[IVX]{1,5})[.)]|.?)$/u;

/** Marks a word that the recognition is not sure of. */
export function markDoubt(text: string, confidence: number): string {
  const plain = text.replace(marks, "");
  return confidence >= unsure || ofList.test(plain) ? plain : plain.slice(0, 1) + mark + plain.slice(1);
}

export const withoutMarks = (text: string): string => text.replace(marks, "");

const marked = /(?<!\S)[^\s\uE000]*\uE000\S*/gu;

/** Where the marked words stand once all marks are gone. */
function rangesOf(text: string, block: number): TextRange[] {
  let gone = 0;
  return [...text.matchAll(marked)].map((found) => {
    const start = found.index - gone;
    const word = withoutMarks(found[0]);
    gone += found[0].length - word.length;
    return { block, start, end: start + word.length };
  });
}

function cleanBlock(block: Block): Block {
  if (block.kind === "paragraph") return { ...block, text: withoutMarks(block.text) };
  return tableRow(
    block.table,
    block.cells.map((cell) => ({ ...cell, text: withoutMarks(cell.text) })),
  );
}

/** Takes the marks out of a document and says where they were. */
export function takeDoubts(blocks: readonly Block[]): PlainDocument {
  return { blocks: blocks.map(cleanBlock), doubtful: blocks.flatMap((block, index) => rangesOf(block.text, index)) };
}

import type { PlainDocument, TableRowBlock } from "../../../src/core/document/document.ts";
import { type OutlineNode, outlineOf, walk } from "../../../src/core/document/outline.ts";
import { readRoman } from "../../../src/core/text/roman.ts";
import { readingOf } from "../../../src/core/text/reading.ts";

/** How a list counts. */
export type ListFormat = "roman" | "number" | "letter" | "bullet";

/** An item of a list that an office program numbers by itself. */
export interface ListItem {
  /** Items of one list share it. */
  list: number;
  format: ListFormat;
  value: number;
  /** What is printed around the number («1.», «2.1.»), or the bullet's sign. */
  before: string;
  behind: string;
  /** How many bullets stand above. */
  level: number;
}

interface PieceCell {
  paragraphs: string[];
  columnSpan: number;
  rowSpan: number;
}

/** What an office document consists of. */
export type Piece = { kind: "paragraph"; text: string; item: ListItem | null } | { kind: "table"; rows: PieceCell[][] };

const formats: Partial<Record<string, ListFormat>> = {
  roman: "roman",
  number: "number",
  letter: "letter",
  dash: "bullet",
  plus: "bullet",
  star: "bullet",
};

function valueOf(label: string, format: ListFormat): number | null {
  if (format === "roman") return readRoman(label);
  if (format === "number") return Number(label.split(".").at(-1));
  // Word counts letters as English does, without «đ»
  return format === "letter" && /^[a-z]$/u.test(label) ? label.charCodeAt(0) - 96 : null;
}

const bulletsAbove = (node: OutlineNode): number => {
  let count = 0;
  for (let above = node.parent; above; above = above.parent) if (formats[above.marker?.kind ?? ""] === "bullet") count++;
  return count;
};

/** Finds the items among paragraphs, and which of them make one list. */
function itemsOf(document: PlainDocument): Map<number, ListItem> {
  const lines = document.blocks.flatMap((block, index) =>
    block.kind === "paragraph" ? [{ block: index, start: 0, reading: readingOf(block.text, false) }] : [],
  );
  const items = new Map<number, ListItem>();
  const last = new Map<string, ListItem>();
  const parents = new Map<OutlineNode | null, number>();
  let lists = 0;
  for (const node of walk(outlineOf(lines))) {
    const format = formats[node.marker?.kind ?? ""];
    if (!node.marker || !format) continue;
    const printed = node.line.reading.text.slice(0, node.offset).trim();
    const value = format === "bullet" ? 1 : valueOf(node.marker.label, format);
    if (value === null) continue;
    const own = format === "bullet" ? printed : format === "number" ? String(value) : node.marker.label;
    const at = format === "number" ? printed.indexOf(node.marker.label) + node.marker.label.length - own.length : printed.indexOf(own);
    if (at < 0 || printed.slice(at, at + own.length) !== own) continue;
    const [before, behind] = format === "bullet" ? [printed, ""] : [printed.slice(0, at), printed.slice(at + own.length)];
    if (!parents.has(node.parent)) parents.set(node.parent, parents.size);
    const key = [parents.get(node.parent), format, before, behind].join(" ");
    const previous = last.get(key);
    const follows = previous && (format === "bullet" || previous.value + 1 === value);
    const item: ListItem = { list: follows ? previous.list : lists++, format, value, before, behind, level: bulletsAbove(node) };
    items.set(node.line.block, item);
    last.set(key, item);
  }
  return items;
}

/** The rows of a table, each merged cell once with the number of rows that it covers. */
function rowsOf(blocks: readonly TableRowBlock[]): PieceCell[][] {
  const open = new Map<number, PieceCell>();
  return blocks.map((row) =>
    row.cells.flatMap((cell) => {
      const above = cell.fromAbove ? open.get(cell.column) : undefined;
      if (above) above.rowSpan++;
      if (above) return [];
      const piece: PieceCell = { paragraphs: cell.text.split("\n"), columnSpan: cell.columnSpan, rowSpan: 1 };
      open.set(cell.column, piece);
      return [piece];
    }),
  );
}

/** Takes a document apart as an office program would hold it: paragraphs, items that count by themselves, real tables. */
export function piecesOf(document: PlainDocument): Piece[] {
  const items = itemsOf(document);
  const pieces: Piece[] = [];
  let rows: TableRowBlock[] = [];
  const closeTable = () => {
    if (rows.length > 0) pieces.push({ kind: "table", rows: rowsOf(rows) });
    rows = [];
  };
  document.blocks.forEach((block, index) => {
    if (block.kind === "row") {
      if (rows[0] && rows[0].table !== block.table) closeTable();
      rows.push(block);
      return;
    }
    closeTable();
    const item = items.get(index) ?? null;
    const sign = item === null ? 0 : outlineOffset(block.text, item);
    pieces.push({ kind: "paragraph", text: block.text.slice(sign).trimStart(), item });
  });
  closeTable();
  return pieces;
}

function outlineOffset(text: string, item: ListItem): number {
  if (item.format === "bullet") return item.before.length;
  const label = text.slice(item.before.length).search(new RegExp(`${item.behind === "" ? "\\s" : "[^\\p{L}\\p{N}]"}`, "u"));
  return item.before.length + Math.max(0, label) + item.behind.length;
}

/** The lines of a text as paragraphs, each as it stands: what a program makes of a text that is opened in it. */
export function piecesOfLines(text: string): Piece[] {
  return text.split(/\r?\n/u).map((line) => ({ kind: "paragraph", text: line, item: null }));
}

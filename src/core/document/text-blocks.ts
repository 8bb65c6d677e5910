import { joinLines } from "../text/join-lines.ts";
import { foldSpaces } from "../text/normalize.ts";
import { type Block, tableRow } from "./document.ts";
import { blocksOf } from "./found-table.ts";
import { lineByLineTables } from "./line-by-line-table.ts";
import { foldLooseTabs } from "./loose-tabs.ts";
import { plainLines } from "./markdown-lines.ts";
import { printedTables } from "./printed-table.ts";

const rule = /^\s*(?:\|\s*)?:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*(?:\|\s*)?$/u;

function cellsOf(line: string): string[] | null {
  const cells = /^\s*\|.*\|\s*$/u.test(line) ? line.trim().slice(1, -1).split("|") : line.split("\t");
  return cells.length >= 3 ? cells.map(foldSpaces) : null;
}

/** Whether a line without columns stands between rows of one table: a row that names a group. */
function isGroupRow(lines: readonly string[], at: number, columns: number): boolean {
  for (let i = at; i < Math.min(at + 3, lines.length); i++) {
    const line = lines[i] ?? "";
    const cells = cellsOf(line);
    if (cells) return cells.length === columns;
    if (i > at && line.trim() !== "" && line.length > 200) return false;
  }
  return false;
}

/**
 * Makes blocks of lines of text: Markdown's signs go, wrapped lines are joined, tables become rows, whether
 * their columns are told apart by tabs, by `|` or by spaces; the first of which belong to the table with number `table`.
 */
export function blocksOfLines(source: readonly string[], table: number): Block[] {
  const lines = foldLooseTabs(plainLines(source));
  const blocks: Block[] = [];
  let text: string[] = [];
  let columns = 0;
  const flush = () => {
    for (const paragraph of joinLines(text)) blocks.push({ kind: "paragraph", text: foldSpaces(paragraph) });
    text = [];
  };
  const found = new Map([...printedTables(lines), ...lineByLineTables(lines)].map((other) => [other.from, other]));
  let behind = 0;
  lines.forEach((line, i) => {
    if (i < behind) return;
    const printed = found.get(i);
    if (printed) {
      flush();
      if (columns > 0) table++;
      blocks.push(...blocksOf(printed.rows, table++));
      [columns, behind] = [0, printed.to];
      return;
    }
    const cells = columns > 0 && rule.test(line) ? [] : cellsOf(line);
    if (cells?.length === 0) return;
    if (cells) {
      if (columns === 0) flush();
      columns = cells.length;
      blocks.push(
        tableRow(
          table,
          cells.map((cell, column) => ({ text: cell, column, columnSpan: 1, fromAbove: false })),
        ),
      );
    } else if (columns > 0 && line.trim() !== "" && isGroupRow(lines, i, columns)) {
      blocks.push(tableRow(table, [{ text: foldSpaces(line), column: 0, columnSpan: columns, fromAbove: false }]));
    } else if (columns > 0 && line.trim() !== "") {
      columns = 0;
      table++;
      text.push(line);
    } else if (columns === 0) text.push(line);
  });
  flush();
  return blocks;
}

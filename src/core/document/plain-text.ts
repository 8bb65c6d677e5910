import { joinLines } from "../text/join-lines.ts";
import { foldSpaces, normalizeText, stripMarkdown } from "../text/normalize.ts";
import { type Block, type PlainDocument, tableRow } from "./document.ts";
import { blocksOf } from "./found-table.ts";
import { lineByLineTables } from "./line-by-line-table.ts";
import { printedTables } from "./printed-table.ts";

const rule = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/u;
const footnoteRule = /^\s*-{3,}\s*$/u;

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

/** Takes Markdown footnotes («---», then the numbered note) out of the running text. */
function withoutFootnotes(lines: readonly string[], source: string): string[] {
  const markers = new Set([...source.matchAll(/<sup>(\d{1,2})<\/sup>/giu)].map((found) => found[1]));
  if (markers.size === 0) return lines.filter((line) => !footnoteRule.test(line));
  return lines.filter((line, i) => {
    if (footnoteRule.test(line)) return false;
    const before = lines.slice(Math.max(0, i - 2), i).some((above) => footnoteRule.test(above));
    return !(before && markers.has(/^\s*(\d{1,2})\s/u.exec(line)?.[1] ?? ""));
  });
}

/**
 * Makes the neutral document of a plain text: wrapped lines are joined; tables become rows, whether
 * their columns are told apart by tabs, by `|` or by spaces.
 */
export function documentOfText(source: string): PlainDocument {
  const normal = normalizeText(source);
  const markdown = /^#{1,6} |\*\*[^*\n]+\*\*|<sup>/mu.test(normal);
  const lines = markdown ? withoutFootnotes(stripMarkdown(normal).split("\n"), normal) : normal.split("\n");
  const blocks: Block[] = [];
  let text: string[] = [];
  let table = 0;
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
    const cells = rule.test(line) && columns > 0 ? [] : cellsOf(line);
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
  return { blocks };
}

import type { ReportBlock } from "../core/report/report-document.ts";
import { cellPadding, sizes, textWidth } from "./page-measures.ts";
import { estimateLines, estimateWidth } from "./text-width.ts";

type TableBlock = Extract<ReportBlock, { kind: "table" }>;

/** A third of a page. */
const mostLines = 16;

/** Narrower than two letters, a column would break every word. */
const narrowest = 26;
/** Longer words are broken; so many rows are looked at. */
const longestWord = 16;
const mostRows = 100;

/** What a column needs for its longest word to stay whole, be it of the head or a figure below it. */
function leastWidth(cells: readonly string[]): number {
  const words = cells.flatMap((cell) => cell.slice(0, 500).split(/\s+/u)).filter((word) => word.length <= longestWord);
  return words.reduce((most, word) => Math.max(most, estimateWidth(word, sizes.cell) + 2 * cellPadding.side + 2), narrowest);
}

/** The columns' widths in points, together the width of the text; a share that is none counts as one, and none is a sliver. */
export function columnWidths({ columns, rows, total }: Pick<TableBlock, "columns" | "rows" | "total">): number[] {
  const shares = columns.map(({ share }) => (Number.isFinite(share) && share > 0 ? share : 1));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const looked = [...rows.slice(0, mostRows), ...(total === null ? [] : [total])];
  const needed = columns.map(({ title }, c) => leastWidth([title, ...looked.map((row) => row[c] ?? "")]));
  const least = needed.map((width) => Math.min(width, textWidth / columns.length));
  const wanted = shares.map((share, c) => Math.max(least[c] ?? 0, (textWidth * share) / all));
  // what narrow columns took more than their share is given by the others, each as far as it is wide
  const spare = wanted.reduce((sum, width, c) => sum + width - (least[c] ?? 0), 0);
  const left = textWidth - least.reduce((sum, width) => sum + width, 0);
  return wanted.map((width, c) => {
    const own = least[c] ?? 0;
    return own + (spare === 0 ? left / columns.length : ((width - own) * left) / spare);
  });
}

/** Whether a row is low enough to be kept on one page; a higher one runs on over the page's end. */
export function staysWhole(row: readonly string[], widths: readonly number[]): boolean {
  return row.every((cell, c) => {
    const width = (widths[c] ?? textWidth) - 2 * cellPadding.side;
    return cell.length < 1500 && estimateLines(cell, sizes.cell, Math.max(width, 6)) <= mostLines;
  });
}

import type { Rule } from "../pdf/geometry.ts";
import { type Grid, gridsOf } from "../pdf/ruled-tables.ts";
import { cropPage, type DotBox, hasInk, withoutBoxes } from "./crop-page.ts";
import type { GrayPage } from "./gray-page.ts";
import type { ScannedWord } from "./read-words.ts";
import type { Recognizer } from "./recognizer.ts";

/** So many cells of one page are read by themselves; a finer net is no table of a plan. */
const cellsLimit = 600;
/** The lines of a table reach so far into its cells, in dots. */
const inside = 4;
const smallestCell = 14;
/** White paper around a cell that is read by itself. */
const margin = 12;

function boxInDots(
  page: GrayPage,
  scale: number,
  box: { left: number; right: number; top: number; bottom: number },
  inset: number,
): DotBox {
  return {
    left: Math.max(0, Math.round(box.left / scale) + inset),
    right: Math.min(page.width, Math.round(box.right / scale) - inset),
    top: Math.max(0, Math.round(box.top / scale) + inset),
    bottom: Math.min(page.height, Math.round(box.bottom / scale) - inset),
  };
}

const frameOf = ({ xs, ys }: Grid) => ({ left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 });

function readCell(page: GrayPage, recognizer: Recognizer, cell: DotBox): ScannedWord[][] {
  if (cell.right - cell.left < smallestCell || cell.bottom - cell.top < smallestCell) return [];
  const crop = cropPage(page, cell, margin);
  if (!hasInk(crop)) return [];
  const [right, down] = [cell.left - margin, cell.top - margin];
  return recognizer.wordLines(crop, "block").map((line) =>
    line.map((word) => ({
      ...word,
      left: word.left + right,
      right: word.right + right,
      top: word.top + down,
      bottom: word.bottom + down,
    })),
  );
}

/**
 * Reads the lines of a page. Each cell of a drawn table is read by itself, because a line of text is otherwise read on
 * into the next cell; `rules` are the page's drawn lines in points, `scale` makes points of dots.
 */
export function readPage(page: GrayPage, rules: readonly Rule[], scale: number, recognizer: Recognizer): ScannedWord[][] {
  const grids = gridsOf(rules);
  const cells = grids.flatMap((grid) => grid.boxes);
  if (cells.length === 0 || cells.length > cellsLimit) return recognizer.wordLines(page, "page");
  const around = withoutBoxes(
    page,
    grids.map((grid) => boxInDots(page, scale, frameOf(grid), -inside)),
  );
  const lines = hasInk(around) ? recognizer.wordLines(around, "page") : [];
  return [...lines, ...cells.flatMap((cell) => readCell(page, recognizer, boxInDots(page, scale, cell, inside)))];
}

import type { PageLayout } from "./flow.ts";
import { type Row, textOfRow } from "./rows.ts";

/** So many rows at either end of a page can be running heads or feet. */
const edge = 3;
/** Numbers of pages stand in this part of the page's height at either end. */
const margin = 0.12;

const pageNumber = /^(?:[-–—]\s*)?(?:trang\s*(?:số\s*)?(?::\s*)?)?\d{1,3}(?:\s*(?:\/|trên)\s*\d{1,3})?(?:\s*[-–—])?$/iu;

const keyOf = (row: Row, fromTop: boolean) => `${fromTop ? "top" : "end"} ${textOfRow(row).replace(/\d+/gu, "#").replace(/\s+/gu, " ")}`;

/** The rows at either end of a page. */
function edgesOf({ rows, tables }: PageLayout): { row: Row; fromTop: boolean }[] {
  const top = Math.min(...tables.map((table) => table.top));
  const bottom = Math.max(...tables.map((table) => table.bottom));
  const heads = rows.slice(0, edge).filter((row) => row.y < top);
  const feet = rows.slice(-edge).filter((row) => row.y > bottom);
  return [...heads.map((row) => ({ row, fromTop: true })), ...feet.map((row) => ({ row, fromTop: false }))];
}

const isInMargin = (row: Row, { height }: PageLayout) => row.y < height * margin || row.y > height * (1 - margin);

/** The rows that number the pages. Where a page has several numbers in its margins, it is the one that counts on as the pages do. */
function pageNumbersOf(layouts: readonly PageLayout[]): ReadonlySet<Row> {
  const found = layouts.flatMap((layout) =>
    edgesOf(layout).flatMap(({ row }) => {
      const text = textOfRow(row).trim();
      const first = Number(/\d+/u.exec(text)?.[0]) - layout.page;
      return isInMargin(row, layout) && pageNumber.test(text) ? [{ row, page: layout.page, first }] : [];
    }),
  );
  const agreeing = (first: number) => found.filter((one) => one.first === first).length;
  const best = (page: number) => Math.max(...found.filter((one) => one.page === page).map((one) => agreeing(one.first)));
  return new Set(found.filter(({ page, first }) => agreeing(first) === best(page)).map(({ row }) => row));
}

/**
 * Takes page numbers, and heads and feet that return on most pages at the same height, out of the pages' rows. Answers
 * with what was taken, each text once for every page.
 */
export function takeRunningLines(layouts: readonly PageLayout[]): string[] {
  const seen = new Map<string, { page: number; y: number }[]>();
  for (const layout of layouts)
    for (const { row, fromTop } of edgesOf(layout)) {
      const key = keyOf(row, fromTop);
      seen.set(key, [...(seen.get(key) ?? []), { page: layout.page, y: row.y }]);
    }
  const returns = (key: string, y: number) => {
    const near = (seen.get(key) ?? []).filter((one) => Math.abs(one.y - y) < 4);
    return new Set(near.map((one) => one.page)).size >= Math.max(2, layouts.length * 0.4);
  };
  const taken: string[] = [];
  const numbers = pageNumbersOf(layouts);
  for (const layout of layouts) {
    const out = new Set<Row>();
    for (const { row, fromTop } of edgesOf(layout)) {
      if (numbers.has(row) || (isInMargin(row, layout) && layouts.length > 1 && returns(keyOf(row, fromTop), row.y))) out.add(row);
    }
    layout.rows = layout.rows.filter((row) => {
      if (out.has(row)) taken.push(textOfRow(row));
      return !out.has(row);
    });
  }
  return taken;
}

/** Whether a row is only a few signs that stand in a row of the neighbouring page as well. */
function isOverhang(row: Row | undefined, neighbour: Row | undefined): boolean {
  if (!row || !neighbour) return false;
  const text = textOfRow(neighbour);
  const isPart = ({ text: part, x }: { text: string; x: number }) =>
    part.length <= 3 && /\p{L}/u.test(part) && text.includes(part) && x >= neighbour.x - 1 && x <= neighbour.right + 1;
  return text.length > 3 && row.segments.every(isPart);
}

/** Takes away signs of a page's first or last line that a browser drew on the neighbouring page too, because they reach over its edge. */
export function takeOverhangs(layouts: readonly PageLayout[]): void {
  layouts.forEach((layout, i) => {
    const [before, next] = [layouts[i - 1], layouts[i + 1]];
    if (layout.rows.length > 1 && isOverhang(layout.rows.at(-1), next?.rows[0])) layout.rows.pop();
    if (layout.rows.length > 1 && isOverhang(layout.rows[0], before?.rows.at(-1))) layout.rows.shift();
  });
}

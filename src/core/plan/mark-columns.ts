import type { TableCell, TableRowBlock } from "../document/document.ts";
import { foldSpaces } from "../text/normalize.ts";

/** The columns of a chart: column → what a mark in it means. */
export interface MarkColumns {
  unit: "Tháng" | "Quý";
  labels: Map<number, string>;
}

const label = /^(?:(?<unit>tháng|quý|[tq])\.?\s*)?(?<number>\d{1,2}|I{1,3}|IV)(?:\s*[/-]\s*(?<year>\d{4}))?$/iu;
const mark = /^[xvX✓✔√*+●•■]+$/u;
const fewest = 3;

/**
 * Finds the columns of a chart of months or quarters: headers «1», «T2», «Quý III» side by side, with their unit
 * before them or in the cell above. Null where there are fewer than three.
 */
export function markColumnsOf(header: readonly TableRowBlock[]): MarkColumns | null {
  const above = header.flatMap((row) => row.cells.map((cell) => cell.text.toLowerCase()));
  const labels = new Map<number, string>();
  const units = new Set<string>();
  for (const cell of header.at(-1)?.cells ?? []) {
    const found = cell.fromAbove ? null : label.exec(foldSpaces(cell.text));
    if (!found?.groups) continue;
    const { unit, number, year } = found.groups;
    if (unit) units.add(unit.toLowerCase().charAt(0));
    labels.set(cell.column, year === undefined ? (number ?? "") : `${number ?? ""}/${year}`);
  }
  if (units.size === 0) for (const word of ["tháng", "quý"]) if (above.some((text) => text.includes(word))) units.add(word.charAt(0));
  if (labels.size < fewest || units.size !== 1) return null;
  return { unit: units.has("q") ? "Quý" : "Tháng", labels };
}

/** The time that a row's marks stand for: «Tháng 3», «Tháng 3 - Tháng 5», «Tháng 3, 6, 9»; null without a mark. */
export function timeOfMarks(cells: readonly TableCell[], { unit, labels }: MarkColumns): { words: string; cell: TableCell } | null {
  const order = [...labels.keys()];
  const marked = cells.filter((cell) => labels.has(cell.column) && mark.test(cell.text.trim()));
  const [cell] = marked;
  if (!cell) return null;
  const places = marked.flatMap(({ column, columnSpan }) =>
    order.flatMap((at, i) => (at >= column && at < column + columnSpan ? [i] : [])),
  );
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
  const name = (place: number) => labels.get(order[place] ?? -1) ?? "";
  const run = last - first + 1 === places.length;
  if (places.length === 1) return { words: `${unit} ${name(first)}`, cell };
  return { words: run ? `${unit} ${name(first)} - ${unit} ${name(last)}` : `${unit} ${places.map(name).join(", ")}`, cell };
}

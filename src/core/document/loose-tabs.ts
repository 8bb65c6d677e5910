import { foldSpaces } from "../text/normalize.ts";

const fewestCells = 3;
/** So many lines away a row of the same table is looked for. */
const reach = 6;

/**
 * Folds the tabs that only moved words along their line («Nơi nhận:⇥⇥TM. ỦY BAN»). Tabs of a table stay: those of a
 * line with words in three cells or more, and of lines near it with as many cells.
 */
export function foldLooseTabs(lines: readonly string[]): string[] {
  if (!lines.some((line) => line.includes("\t"))) return [...lines];
  const written = lines.filter((line) => line.trim() !== "").map((line) => line.split("\t"));
  const isFull = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== "").length >= fewestCells;
  const full = written.map((cells) => cells.length >= fewestCells && isFull(cells));
  let at = -1;
  return lines.map((line) => {
    if (line.trim() !== "") at++;
    const columns = written[at]?.length ?? 0;
    if (columns < 2 || line.trim() === "" || full[at]) return line;
    const near = full.slice(Math.max(0, at - reach), at + reach + 1);
    const isRow = near.some((row, i) => row && written[Math.max(0, at - reach) + i]?.length === columns);
    return isRow ? line : foldSpaces(line);
  });
}

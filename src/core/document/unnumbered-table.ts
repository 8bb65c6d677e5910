import { columnsOf, type HeaderRole, namesColumn, roleOfHeader } from "../plan/table-header.ts";
import { blocksOf, type Filled, type FoundTable } from "./found-table.ts";
import { markerOf } from "./marker.ts";
import { fits } from "./place-cells.ts";

/** The fewest and the most columns of a table without numbers. */
const fewest = 3;
const most = 6;

/** Whether a cell may stand below a header: a time has to be one, and who leads begins with a capital. */
function mayStand(text: string, role: HeaderRole | undefined): boolean {
  if (role === undefined || markerOf(text)?.kind === "roman") return false;
  if (role === "time" || role === "frequency") return fits(text, role) > 0;
  if (role === "lead" || role === "leader") return text.length < 80 && /^\p{Lu}/u.test(text);
  return role !== "title" || text.length > 5;
}

/**
 * Reads a table that was copied one cell to a line and has no numbers: three headers or more, each alone on its line,
 * then rows of as many lines whose times are times. Null for anything else.
 */
export function unnumberedTableAt(lines: readonly Filled[], from: number): FoundTable | null {
  const roles: HeaderRole[] = [];
  for (const { text } of lines.slice(from, from + most)) {
    const role = text.length < 40 && namesColumn(text) && !/[:.]$/u.test(text) ? roleOfHeader(text) : "other";
    if (role === "other" || markerOf(text) || roles.includes(role)) break;
    roles.push(role);
  }
  if (
    roles.length < fewest ||
    !roles.includes("title") ||
    !(roles.includes("time") && roles.some((role) => role === "lead" || role === "leader"))
  )
    return null;
  const rows: string[][] = [lines.slice(from, from + roles.length).map((line) => line.text)];
  let at = from + roles.length;
  for (; at + roles.length <= lines.length; at += roles.length) {
    const cells = lines.slice(at, at + roles.length).map((line) => line.text);
    if (!cells.every((text, i) => mayStand(text, roles[i]))) break;
    rows.push(cells);
  }
  const end = lines[at - 1];
  const placed = rows.map((cells) => cells.map((text, column) => ({ text, column, columnSpan: 1 })));
  return end && rows.length > 2 && columnsOf(blocksOf(placed, 0)) ? { from: lines[from]?.at ?? 0, to: end.at + 1, rows: placed } : null;
}

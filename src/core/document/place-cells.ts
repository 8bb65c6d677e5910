import type { HeaderRole } from "../plan/table-header.ts";
import { readingOf } from "../text/reading.ts";
import { frequencyOfTime } from "../time-expression/frequency.ts";
import { resolveTime } from "../time-expression/resolve-time.ts";
import { unitStartAt } from "../unit/unit-start.ts";

const undated = /^(?:thường xuyên|khi |theo |sau |trong )/iu;

/** Whether a cell's words are a time or a frequency. */
function isTime(text: string): boolean {
  if (text.length > 60) return false;
  const time = resolveTime(text, { planYear: 2000, issuedOn: null });
  const dated = time.ok && (time.value.due ?? time.value.start ?? time.value.recurrence) !== null;
  return dated || frequencyOfTime(text) !== null || undated.test(text);
}

/** How well a text fits below a header; 0 where it cannot be told. */
export function fits(text: string, role: HeaderRole): number {
  if (role === "time" || role === "start" || role === "end" || role === "frequency") return isTime(text) ? 3 : 0;
  if (role === "lead" || role === "support" || role === "leader") return unitStartAt(readingOf(text, false), 0) ? 2 : 0;
  return role === "title" ? 1 : 0;
}

/** No row is without its work. */
const leftEmpty = (role: HeaderRole) => (role === "title" ? -4 : 0);

interface Placing {
  score: number;
  cells: string[];
}

const impossible: Placing = { score: -Infinity, cells: [] };

/**
 * Puts the cells of a row below the headers, in order. Where some are missing (a copy leaves no line for an empty
 * cell), each stands where it fits best, and of two such places in the first.
 */
export function placeCells(cells: readonly string[], roles: readonly HeaderRole[]): string[] {
  if (cells.length >= roles.length) return cells.slice(0, roles.length);
  // one row for every count of cells placed, in it the best placing below every count of headers
  let above: Placing[] = [{ score: 0, cells: [] }];
  for (const role of roles) {
    const last = above.at(-1) ?? impossible;
    above.push({ score: last.score + leftEmpty(role), cells: [...last.cells, ""] });
  }
  for (const cell of cells) {
    const row: Placing[] = [impossible];
    for (const [j, role] of roles.entries()) {
      const [before, left] = [above[j] ?? impossible, row[j] ?? impossible];
      const here = { score: before.score + fits(cell, role), cells: [...before.cells, cell] };
      const empty = { score: left.score + leftEmpty(role), cells: [...left.cells, ""] };
      row.push(here.score > empty.score ? here : empty);
    }
    above = row;
  }
  return above.at(-1)?.cells ?? [...cells];
}

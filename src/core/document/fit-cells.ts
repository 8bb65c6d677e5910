import type { HeaderRole } from "../plan/table-header.ts";
import { fold } from "../text/fold.ts";
import { fieldLabel } from "../text/line-words.ts";
import { fits } from "./place-cells.ts";

/** Some words of a table's row, and whether a cell may begin with them: it surely does behind a tab, it may at a line's start. */
export interface RowPart {
  text: string;
  begins: "surely" | "maybe";
}

const rowNumber = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-HĐ])[.)]?$/u;
/** A row in more parts than this is running text. */
const mostParts = 14;

/** What it costs to take what looks like two cells for one, to begin a cell at a line's start, and to leave one empty. */
const joined = -1.5;
const begun = -0.5;
const leftEmpty = (role: HeaderRole): number => (role === "title" ? -4 : role === "index" ? -2 : -0.3);

function worth(text: string, role: HeaderRole): number {
  if (text === "") return leftEmpty(role);
  if (role === "index") return rowNumber.test(text) ? 4 : -2;
  // a row's number stands in no other column
  if (rowNumber.test(text)) return -2;
  const isField = fieldLabel.test(fold(text.slice(0, 60)));
  if (isField && role === "title") return 0;
  return isField && (role === "lead" || role === "support") ? 2 : fits(text, role);
}

interface Fitting {
  score: number;
  cells: string[];
}

/**
 * Puts the parts of a row below the headers, in order: parts may belong to one cell, and cells may be empty. Null where
 * there are more parts than a row has.
 */
export function fitCells(parts: readonly RowPart[], roles: readonly HeaderRole[]): string[] | null {
  if (parts.length > mostParts) return null;
  const stretch = (from: number, to: number) => parts.slice(from, to).map((part) => part.text);
  const costs = (from: number, to: number) =>
    parts.slice(from + 1, to).filter((part) => part.begins === "surely").length * joined +
    (parts[from]?.begins === "maybe" && from > 0 ? begun : 0);
  // the best fitting of the first parts below the headers so far, by how many parts are placed
  let best: (Fitting | null)[] = [{ score: 0, cells: [] }, ...parts.map(() => null)];
  for (const role of roles) {
    best = best.map((_, to) => {
      let found: Fitting | null = null;
      for (let from = 0; from <= to; from++) {
        const before = best[from];
        if (!before) continue;
        const text = stretch(from, to).join(" ");
        const own = from === to ? leftEmpty(role) : worth(text, role) + costs(from, to);
        const score = before.score + own;
        // of two such places the first
        if (!found || score >= found.score) found = { score, cells: [...before.cells, text] };
      }
      return found;
    });
  }
  return best[parts.length]?.cells ?? null;
}

import type { OverviewSheet } from "../core/overview/overview-sheet.ts";
import { cleanLine } from "./clean-text.ts";

/** More rows than any sheet of paper has room for. */
const mostRows = 60;
const longest = 320;

/** A sheet that can be laid out: its texts cleaned and bounded, each row with as many cells as there are columns. */
export function tidySheet(sheet: OverviewSheet): OverviewSheet {
  const clean = (text: string) => cleanLine(text, longest);
  return {
    ...sheet,
    organization: clean(sheet.organization),
    place: clean(sheet.place),
    subject: clean(sheet.subject),
    lines: sheet.lines.slice(0, 8).map(clean),
    parts: sheet.parts.map((part) => ({
      ...part,
      rows: part.rows.slice(0, mostRows).map((row) => part.columns.map((_, c) => clean(row[c] ?? ""))),
    })),
  };
}

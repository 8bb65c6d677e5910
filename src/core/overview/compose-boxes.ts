import type { FourBoxes } from "../plan/plan-summary.ts";
import { writeNumber } from "../report/compose/write-number.ts";
import type { ReportColumn } from "../report/report-document.ts";
import { countOf } from "./quarter-boxes.ts";
import type { SheetPart } from "./overview-sheet.ts";

/** The columns of a table of figures, behind the name of what they are of. */
export function boxColumns(title: string): ReportColumn[] {
  const figures = ["Tổng số", "Xong đúng hạn", "Xong muộn", "Trong hạn", "Quá hạn"];
  return [{ title, share: 40, align: "start" }, ...figures.map((name): ReportColumn => ({ title: name, share: 12, align: "end" }))];
}

/** A line of such a table. */
export function boxRow(name: string, boxes: FourBoxes): string[] {
  const { doneOnTime, doneLate, openInTime, openOverdue } = boxes;
  return [name, ...[countOf(boxes), doneOnTime, doneLate, openInTime, openOverdue].map(writeNumber)];
}

/** A table whose rows are all there. */
export function wholePart(part: Omit<SheetPart, "count">): SheetPart {
  return { ...part, count: part.rows.length };
}

import type { LocalDate } from "../calendar/local-date.ts";
import type { FourBoxes } from "../plan/plan-summary.ts";
import type { ReportColumn } from "../report/report-document.ts";

/** A table of a printed page, of which as much is shown as there is room for. */
export interface SheetPart {
  caption: string;
  columns: ReportColumn[];
  rows: string[][];
  /** How many there are in all; `rows` may be the first of them. */
  count: number;
  /** What they are called in «và 12 việc khác». */
  noun: string;
}

/** The page of a unit or of a plan, as it is printed on one sheet of paper. */
export interface OverviewSheet {
  organization: string;
  /** Địa danh, before the date. */
  place: string;
  date: LocalDate;
  /** «TÌNH HÌNH THỰC HIỆN KẾ HOẠCH». */
  heading: string;
  /** Of what: the name of the unit or the title of the plan. */
  subject: string;
  /** Facts below it, a line each. */
  lines: string[];
  /** What is drawn as a bar. */
  boxes: FourBoxes;
  /** The first is always whole. */
  parts: SheetPart[];
}

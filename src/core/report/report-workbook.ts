import type { LocalDate } from "../calendar/local-date.ts";

/** A cell keeps its kind, so that a number can be summed and a date sorted in the spreadsheet. */
export type ReportCell = { kind: "text"; value: string } | { kind: "number"; value: number } | { kind: "date"; value: LocalDate } | null;

export interface ReportSheet {
  /** At most 31 characters, without []:*?/\ . */
  name: string;
  title: string;
  columns: { title: string; width: number }[];
  rows: ReportCell[][];
  total: ReportCell[] | null;
}

/** A report as a spreadsheet, before it is a file: one sheet of figures, one of tasks. */
export interface ReportWorkbook {
  sheets: ReportSheet[];
}

/** A merged area; all four bounds belong to it. */
export interface Merge {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

/** A sheet as its file stores it, every cell already in the words that the sheet shows. */
export interface SheetCells {
  name: string;
  hidden: boolean;
  rows: string[][];
  merges: Merge[];
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  /** Text outside the cells: headers and footers of the printed page, text boxes. */
  around: string[];
  /** Cells whose formula has no value or an error, as «A1». */
  broken: string[];
  /** True when rows or columns beyond the limit were left unread. */
  cut: boolean;
}

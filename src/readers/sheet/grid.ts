/** One visible cell of a sheet; a merged one reaches over several columns, or comes from a row above. */
export interface GridCell {
  text: string;
  column: number;
  columnSpan: number;
  fromAbove: boolean;
}

/** A visible row with text of its own. */
export interface GridRow {
  cells: GridCell[];
  /** True when at least one empty row stands above it. */
  gap: boolean;
}

/** What a person sees of one sheet: hidden and empty rows and columns are left out. */
export interface Grid {
  name: string;
  rows: GridRow[];
}

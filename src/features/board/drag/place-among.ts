/** A row of a column, in pixels from its beginning. */
export interface RowExtent {
  start: number;
  end: number;
}

/** Half of the room between two cards: there the line is drawn. */
const halfGap = 6;

/** Before which row something goes whose middle is at `y`; the number of rows is behind the last. */
export function placeAmong(rows: readonly RowExtent[], y: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row !== undefined && (row.start + row.end) / 2 < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the line is drawn that shows a place. */
export function lineBefore(rows: readonly RowExtent[], index: number): number {
  const row = rows[index];
  if (row !== undefined) return row.start - halfGap;
  return (rows.at(-1)?.end ?? -halfGap) + halfGap;
}

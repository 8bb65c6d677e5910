/** A table for which room is sought. */
export interface RoomWanted {
  /** The height of what stands in any case: its caption. */
  fixed: number;
  /** The height of its head, which stands where a row does. */
  head: number;
  /** The height of each row. */
  rows: readonly number[];
  /** How many of the first rows stand in any case. */
  least: number;
  /** The height of the line that counts what was left out. */
  rest: number;
}

/** How many of its first rows each table shows within a room: in turns, so that none takes it all. */
export function allotRows(tables: readonly RoomWanted[], room: number): number[] {
  const shown = tables.map(({ rows, least }) => Math.min(least, rows.length));
  const costOf = ({ head, rows }: RoomWanted, row: number) => (rows[row] ?? Infinity) + (row === 0 ? head : 0);
  const standing = tables.map((table, t) => {
    const rows = Array.from({ length: shown[t] ?? 0 }, (_, row) => costOf(table, row));
    return rows.reduce((sum, height) => sum + height, table.fixed + table.rest);
  });
  let left = room - standing.reduce((sum, height) => sum + height, 0);
  const going = new Map(tables.entries());
  while (going.size > 0) {
    for (const [t, table] of going) {
      const cost = costOf(table, shown[t] ?? 0);
      if (cost > left) {
        going.delete(t);
        continue;
      }
      left -= cost;
      shown[t] = (shown[t] ?? 0) + 1;
    }
  }
  return shown;
}

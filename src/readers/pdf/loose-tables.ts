import type { FlowTable } from "./flow.ts";
import type { Row } from "./rows.ts";

/** Tables without lines, told by columns that stay empty between: not looked for yet. */
export function looseTablesOf(rows: readonly Row[], page: number): { table: FlowTable; from: number; to: number }[] {
  return rows.length < 0 ? [{ table: { kind: "table", page, columns: [], rows: [] }, from: 0, to: 0 }] : [];
}

import type { BoardFilter } from "../board/board.ts";

/**
 * What somebody presses for: some cards, all that are overdue under a filter, or of what is overdue that which a unit
 * and those below it lead, without anybody else who has a part in it.
 */
export type NudgeTarget =
  { kind: "cards"; ids: readonly string[] } | { kind: "overdue"; filter: BoardFilter } | { kind: "unit"; unitId: string };

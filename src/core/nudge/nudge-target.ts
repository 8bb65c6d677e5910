import type { BoardFilter } from "../board/board.ts";

/** What somebody presses for: some cards, or all that are overdue under a filter. */
export type NudgeTarget = { kind: "cards"; ids: readonly string[] } | { kind: "overdue"; filter: BoardFilter };

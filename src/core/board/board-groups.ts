import type { CardStatus } from "./card.ts";

/** What the cards of a column are put together by. */
export type GroupBy = "unit" | "plan";

/** One group of a board, and how many cards of each status it holds; an answer of api.get_board_groups. */
export interface BoardGroup {
  /** The unit or the plan; null for what no unit leads. */
  id: string | null;
  name: string | null;
  /** The number of the plan's document. */
  note: string | null;
  counts: Record<CardStatus, number>;
}

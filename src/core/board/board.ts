import type { LocalDate } from "../calendar/local-date.ts";
import type { Card, CardStatus } from "./card.ts";

/** Stands in place of a unit for what was given to whoever asks; everybody who opens such an address or filter means themselves. */
export const givenToMe = "00000000-0000-0000-0000-000000000000";

export interface BoardFilter {
  planId: string | null;
  /** A unit with all below it, or `givenToMe`. */
  unitId: string | null;
  mine: boolean;
}

export interface BoardColumn {
  count: number;
  /** The first cards by rank; `getColumn` brings the rest. */
  cards: Card[];
}

/** The answer of api.get_board: the first screen of one quarter. */
export interface Board {
  version: number;
  today: LocalDate;
  quarter: LocalDate;
  /** First days of all quarters that have cards, and the current one. */
  quarters: LocalDate[];
  columns: Record<CardStatus, BoardColumn>;
  overdue: { count: number; fromEarlierQuarters: number };
}

/** The answer of api.get_my_work. Each list is cut at `limit`, `count` is the whole. */
export interface MyWork {
  version: number;
  today: LocalDate;
  overdue: BoardColumn;
  thisWeek: BoardColumn;
  thisQuarter: BoardColumn;
  later: BoardColumn;
}

/** The answer of api.get_changes: cards changed since a version, in order of version. */
export interface BoardChanges {
  version: number;
  /** So that a client that stays open over midnight learns of the new day. */
  today: LocalDate;
  cards: Card[];
  /** Cards that this person can no longer see, or that were archived. */
  removed: string[];
  /** True when there is more; ask again with `version`. */
  more: boolean;
  /** True when too much changed at once to be told, as by a large import: whatever is shown must be read anew. */
  reset: boolean;
  /** How many messages to this person are unread, at most 100. */
  unread: number;
}

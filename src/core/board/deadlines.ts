import type { LocalDate } from "../calendar/local-date.ts";
import type { Card } from "./card.ts";

/** Stretches of time in which open cards have their last day: Quá hạn, Hôm nay, Tuần này, Tháng này, Quý này, Sau đó, Chưa có hạn. */
export type DeadlineStretch = "late" | "today" | "week" | "month" | "quarter" | "later" | "undated";

export interface DeadlineGroup {
  key: DeadlineStretch;
  /** Its last day; null where it has none. */
  until: LocalDate | null;
  count: number;
}

/** The answer of api.get_deadlines: open cards by last day. */
export interface Deadlines {
  today: LocalDate;
  /** All seven in order, with the first page alone. */
  groups: DeadlineGroup[] | null;
  cards: Card[];
}

/** In which stretch a card stands. */
export function stretchOf(dueOn: LocalDate | null, groups: readonly DeadlineGroup[]): DeadlineStretch {
  if (dueOn === null) return "undated";
  return groups.find(({ until }) => until !== null && dueOn <= until)?.key ?? "later";
}

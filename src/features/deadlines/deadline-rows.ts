import type { Card } from "../../core/board/card.ts";
import { type DeadlineGroup, type DeadlineStretch, stretchOf } from "../../core/board/deadlines.ts";

/** The list as it is drawn: a heading, then its cards. */
export type DeadlineRow = { heading: DeadlineStretch; count: number } | { card: Card };

/** Cards in their order → rows, with the headings of those stretches that are reached; a stretch without cards has none. */
export function rowsOfDeadlines(cards: readonly Card[], groups: readonly DeadlineGroup[]): DeadlineRow[] {
  const rows: DeadlineRow[] = [];
  let last: DeadlineStretch | null = null;
  for (const card of cards) {
    const stretch = stretchOf(card.dueOn, groups);
    if (stretch !== last) rows.push({ heading: stretch, count: groups.find(({ key }) => key === stretch)?.count ?? 0 });
    last = stretch;
    rows.push({ card });
  }
  return rows;
}

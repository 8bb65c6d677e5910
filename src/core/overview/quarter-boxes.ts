import type { LocalDate } from "../calendar/local-date.ts";
import type { FourBoxes } from "../plan/plan-summary.ts";

/** The four boxes of the cards of one quarter. */
export interface QuarterBoxes {
  /** Its first day. */
  quarter: LocalDate;
  boxes: FourBoxes;
}

/** The boxes of several sets of cards together; of none, four times nothing. */
export function sumBoxes(all: readonly FourBoxes[]): FourBoxes {
  return all.reduce(
    (sum, boxes) => ({
      doneOnTime: sum.doneOnTime + boxes.doneOnTime,
      doneLate: sum.doneLate + boxes.doneLate,
      openInTime: sum.openInTime + boxes.openInTime,
      openOverdue: sum.openOverdue + boxes.openOverdue,
    }),
    { doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0 },
  );
}

/** How many cards stand in the four boxes. */
export function countOf({ doneOnTime, doneLate, openInTime, openOverdue }: FourBoxes): number {
  return doneOnTime + doneLate + openInTime + openOverdue;
}

/** The boxes of the quarters whose first day begins so: «2026» for a year, «2026-10» for one quarter. */
export function boxesWithin(quarters: readonly QuarterBoxes[], start: string): FourBoxes {
  return sumBoxes(quarters.filter(({ quarter }) => quarter.startsWith(start)).map(({ boxes }) => boxes));
}

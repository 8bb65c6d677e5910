import type { FourBoxes } from "../../plan/plan-summary.ts";

/** The four boxes in the order of `boxTitles`. */
export function boxValues(boxes: FourBoxes): [number, number, number, number] {
  return [boxes.doneOnTime, boxes.doneLate, boxes.openInTime, boxes.openOverdue];
}

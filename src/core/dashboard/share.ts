import type { Figures } from "./dashboard.ts";

/** Whole percent of a share; null of nothing. Rounding never makes all of what is not all, nor nothing of something. */
export function percentOf(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const percent = Math.round((100 * part) / whole);
  if (percent === 100 && part < whole) return 99;
  return percent === 0 && part > 0 ? 1 : percent;
}

/** How many of the cards whose last day has passed kept it, in percent; what is not due yet does not count. */
export function keptShare({ kept, pastDue }: Pick<Figures, "kept" | "pastDue">): number | null {
  return percentOf(kept, pastDue);
}

/** Cards that were late and cards that are. */
export function countLate({ doneLate, openOverdue }: Pick<Figures, "doneLate" | "openOverdue">): number {
  return doneLate + openOverdue;
}

/** All cards of the four boxes. */
export function countAll({ doneOnTime, doneLate, openInTime, openOverdue }: Figures): number {
  return doneOnTime + doneLate + openInTime + openOverdue;
}

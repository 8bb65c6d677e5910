import type { LocalDate } from "../calendar/local-date.ts";
import type { QuarterFigures } from "./dashboard.ts";
import { keptShare } from "./share.ts";

/** How the share of a quarter lies beside that of the last quarter before it in which something came due. */
export interface QuarterComparison {
  earlier: LocalDate;
  /** In percentage points; negative where it was better before. */
  points: number;
}

/** Compares a quarter with the one before; null where either has nothing that came due. */
export function compareQuarters(trend: readonly QuarterFigures[], quarter: LocalDate): QuarterComparison | null {
  const here = trend.find((each) => each.quarter === quarter);
  const share = here === undefined ? null : keptShare(here.figures);
  const earlier = trend.filter((each) => each.quarter < quarter && each.figures.pastDue > 0).at(-1);
  const before = earlier === undefined ? null : keptShare(earlier.figures);
  if (share === null || earlier === undefined || before === null) return null;
  return { earlier: earlier.quarter, points: share - before };
}

import type { LocalDate } from "../calendar/local-date.ts";
import type { ReportCounts } from "./report-duty.ts";
import type { ReportCell } from "./report-matrix.ts";

/** How one report is counted. */
export type ReportStanding = keyof ReportCounts;

type Counted = Pick<ReportCell, "status" | "daysLate" | "dueOn">;

/** Under which count a report stands on a day; app.report_counts in the database says the same. */
export function standingOf({ status, daysLate, dueOn }: Counted, today: LocalDate): ReportStanding {
  switch (status) {
    case "submitted":
    case "accepted":
      return (daysLate ?? 0) > 0 ? "late" : "onTime";
    case "returned":
      return "returned";
    case "excluded":
      return "excluded";
    case "open":
      return dueOn < today ? "missingLate" : "missing";
  }
}

/** How many units still have to hand in. */
export function countAwaited({ missing, missingLate, returned }: ReportCounts): number {
  return missing + missingLate + returned;
}

/** How many units have handed in, and how many were asked. */
export function countHandedIn(counts: ReportCounts): { handedIn: number; asked: number } {
  const { onTime, late, returned, missing, missingLate, excluded } = counts;
  const handedIn = onTime + late;
  return { handedIn, asked: handedIn + returned + missing + missingLate + excluded };
}

/** The counts after one report went from one standing to another. */
export function moveCount(counts: ReportCounts, from: ReportStanding, to: ReportStanding): ReportCounts {
  if (from === to) return counts;
  return { ...counts, [from]: counts[from] - 1, [to]: counts[to] + 1 };
}

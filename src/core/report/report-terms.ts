import { writeRoman } from "../text/roman.ts";
import type { ReportCadence, ReportPeriod } from "./report-schedule.ts";

/** A cadence that comes back by itself. */
export type RegularCadence = Exclude<ReportCadence, "once" | "on_request">;

/** How many months a period covers, and after how many the next one ends. */
export const regularCadences: Record<RegularCadence, { length: number; step: number }> = {
  monthly: { length: 1, step: 1 },
  quarterly: { length: 3, step: 3 },
  half_yearly: { length: 6, step: 6 },
  nine_monthly: { length: 9, step: 12 },
  yearly: { length: 12, step: 12 },
};

/** What a period is called: the n-th month, quarter or half of a year. The same words as app.report_term in the database. */
export function termOf(cadence: RegularCadence, year: number, turn: number): Pick<ReportPeriod, "key" | "label"> {
  switch (cadence) {
    case "monthly":
      return { key: `${year}-M${String(turn).padStart(2, "0")}`, label: `Tháng ${turn}/${year}` };
    case "quarterly":
      return { key: `${year}-Q${turn}`, label: `Quý ${writeRoman(turn)}/${year}` };
    case "half_yearly":
      return { key: `${year}-H${turn}`, label: `6 tháng ${turn === 1 ? "đầu" : "cuối"} năm ${year}` };
    case "nine_monthly":
      return { key: `${year}-9M`, label: `9 tháng năm ${year}` };
    case "yearly":
      return { key: `${year}`, label: `Năm ${year}` };
  }
}

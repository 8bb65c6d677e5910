import type { LocalDate } from "../core/calendar/local-date.ts";
import type { ReportMatrix } from "../core/report/report-matrix.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

export interface MatrixPage {
  dutyId: string;
  /** Periods due before this day; null: the newest. */
  beforeDue: LocalDate | null;
  /** 1 to 12. */
  periods: number;
  /** The name of the last unit of the page before. */
  afterName: string | null;
  /** 1 to 200. */
  units: number;
}

/** Units × periods of a duty. */
export function getReportMatrix(page: MatrixPage): Promise<Result<ReportMatrix, Refusal>> {
  return call<ReportMatrix>("get_report_matrix", {
    duty_id: page.dutyId,
    before_due: page.beforeDue,
    max_periods: page.periods,
    after_name: page.afterName,
    max_units: page.units,
  });
}

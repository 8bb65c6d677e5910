import type { LocalDate } from "../calendar/local-date.ts";
import type { ReportingPeriod } from "./report-duty.ts";
import type { ReportStatus } from "./report-request.ts";

/** How one unit stands in one period. */
export interface ReportCell {
  /** Of the request. */
  id: string;
  number: number;
  status: ReportStatus;
  daysLate: number | null;
  dueOn: LocalDate;
  submittedOn: LocalDate | null;
  nudges: number;
  version: number;
}

/** The answer of api.get_report_matrix: units × periods, the earliest period first. */
export interface ReportMatrix {
  dutyId: string;
  title: string;
  today: LocalDate;
  can: { judge: boolean; nudge: boolean };
  periods: ReportingPeriod[];
  /** In the order of their names without diacritics; a unit that has no request in a period has no cell there. */
  units: { id: string; name: string; cells: Record<string, ReportCell> }[];
}

import type { Session } from "../../../src/core/organization/organization.ts";
import type { ReportCounts, ReportingPeriod } from "../../../src/core/report/report-duty.ts";
import type { ReportCell, ReportMatrix } from "../../../src/core/report/report-matrix.ts";
import type { ReportRequest } from "../../../src/core/report/report-request.ts";

export const session: Session = {
  person: { id: "person-1", name: "Trần Thị Minh Châu", avatarUrl: null },
  memberships: [{ organization: { id: "organization-1", name: "UBND xã Bình An", shortName: "UBND xã" }, unit: null, role: "coordinator" }],
  today: "2026-11-12",
};

const noCounts: ReportCounts = { onTime: 0, late: 0, returned: 0, missing: 0, missingLate: 0, excluded: 0 };

/** The n-th of twelve months, due on its 14th. */
export function samplePeriod(month: number, counts: Partial<ReportCounts> = {}): ReportingPeriod {
  const two = String(month).padStart(2, "0");
  return {
    ...{ id: `period-${month}`, key: `2026-M${two}`, label: `Tháng ${month}/2026` },
    ...{ windowStart: "2026-01-15", windowEnd: "2026-11-14", dueOn: `2026-${two}-14` as ReportingPeriod["dueOn"] },
    counts: { ...noCounts, ...counts },
  };
}

export function sampleCell(unit: number, month: number, change: Partial<ReportCell> = {}): ReportCell {
  return {
    ...{ id: `report-${unit}-${month}`, number: unit, status: "open", daysLate: null, dueOn: samplePeriod(month).dueOn },
    ...{ submittedOn: null, nudges: 0, version: 1 },
    ...change,
  };
}

/** Names in the order in which the server sorts them. */
export const unitName = (unit: number): string => `Thôn ${String(unit).padStart(4, "0")}`;

interface SampleOptions {
  units: number;
  months: number[];
  cells?: (unit: number, month: number) => Partial<ReportCell>;
  counts?: Partial<ReportCounts>;
}

/** A whole matrix as the database has it, before it is cut into pages. */
export function sampleMatrix({ units, months, cells = () => ({}), counts = {} }: SampleOptions): ReportMatrix {
  return {
    ...{ dutyId: "duty-1", title: "Báo cáo tháng", today: "2026-11-12", can: { judge: true, nudge: true } },
    periods: months.map((month) => samplePeriod(month, counts)),
    units: Array.from({ length: units }, (_, index) => ({
      id: `unit-${index + 1}`,
      name: unitName(index + 1),
      cells: Object.fromEntries(months.map((month) => [`period-${month}`, sampleCell(index + 1, month, cells(index + 1, month))])),
    })),
  };
}

/** Answers get_report_matrix out of a whole matrix, as api.get_report_matrix pages it. */
export function pageOf(whole: ReportMatrix, args: Record<string, unknown>): ReportMatrix {
  const { before_due, max_periods, after_name, max_units } = args as Record<string, string & number>;
  const before = whole.periods.filter(({ dueOn }) => before_due === null || dueOn < String(before_due));
  const after = whole.units.filter(({ name }) => after_name === null || name > String(after_name));
  return { ...whole, periods: before.slice(-Number(max_periods)), units: after.slice(0, Number(max_units)) };
}

/** The answer of a verdict, as far as the matrix looks at it. */
export function sampleReport(unit: number, month: number, change: Partial<ReportRequest> = {}): ReportRequest {
  return {
    ...{ id: `report-${unit}-${month}`, number: unit, dutyId: "duty-1", title: "Báo cáo tháng", periodId: `period-${month}` },
    ...{ periodLabel: `Tháng ${month}/2026`, unit: { id: `unit-${unit}`, name: unitName(unit) } },
    ...{ windowStart: "2026-01-15", windowEnd: "2026-11-14", dueOn: samplePeriod(month).dueOn, status: "open", returnedFor: null },
    ...{ submittedAt: null, submittedOn: null, daysLate: null, extensionCount: 0, nudges: null, version: 2 },
    can: { write: false, judge: true },
    ...change,
  };
}

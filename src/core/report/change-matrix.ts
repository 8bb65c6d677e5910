import type { ReportCell, ReportMatrix } from "./report-matrix.ts";
import { moveCount, standingOf } from "./cell-standing.ts";
import type { ReportRequest } from "./report-request.ts";

type Unit = ReportMatrix["units"][number];

/** A report as its cell shows it. */
export function cellOf(report: ReportRequest): ReportCell {
  const { id, number, status, daysLate, dueOn, submittedOn, version } = report;
  return { id, number, status, daysLate, dueOn, submittedOn, nudges: report.nudges?.count ?? 0, version };
}

/** Shows a report's new state in its cell and in the counts of its period; an older one changes nothing. */
export function putReport(matrix: ReportMatrix, report: ReportRequest): ReportMatrix {
  const { periodId } = report;
  const before = matrix.units.find(({ id }) => id === report.unit.id)?.cells[periodId];
  if (before === undefined || before.id !== report.id || before.version > report.version) return matrix;
  const cell = cellOf(report);
  const [from, to] = [standingOf(before, matrix.today), standingOf(cell, matrix.today)];
  return {
    ...matrix,
    periods: matrix.periods.map((period) => (period.id === periodId ? { ...period, counts: moveCount(period.counts, from, to) } : period)),
    units: matrix.units.map((unit) => (unit.id === report.unit.id ? { ...unit, cells: { ...unit.cells, [periodId]: cell } } : unit)),
  };
}

/** The units of a first page with those of the page after it. */
export function joinUnits(first: readonly Unit[], next: readonly Unit[]): Unit[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...next.filter(({ id }) => !known.has(id))];
}

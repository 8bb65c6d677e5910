import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { ReportingPeriod } from "../../core/report/report-duty.ts";
import type { ReportCell, ReportMatrix } from "../../core/report/report-matrix.ts";
import { isToHandIn } from "../../core/report/report-standing.ts";
import type { HeldMatrix } from "./matrix-question.ts";

export type MatrixUnit = ReportMatrix["units"][number];

/** What the screen shows of a loaded matrix. */
export interface ShownMatrix extends ReportMatrix {
  moreUnits: boolean;
  /** Whether there are earlier periods than those shown, and later ones. */
  earlier: boolean;
  later: boolean;
}

/** Leaves out the period that was asked for only to know that it is there, and the units that have a report in no other. */
export function showMatrix({ question, matrix, moreUnits }: HeldMatrix): ShownMatrix {
  const periods = matrix.periods.slice(-question.periods);
  const units = matrix.units.filter(({ cells }) => periods.some(({ id }) => cells[id] !== undefined));
  return { ...matrix, periods, units, moreUnits, earlier: periods.length < matrix.periods.length, later: question.beforeDue !== null };
}

/** The period that a person looks at first: the one that comes due next, else the last. */
export function periodToLookAt(periods: readonly ReportingPeriod[], today: LocalDate): ReportingPeriod | null {
  return periods.find(({ dueOn }) => dueOn >= today) ?? periods.at(-1) ?? null;
}

/** All units, those that still have to hand in, or those whose report waits for a judgement. */
export type UnitFilter = "all" | "awaited" | "waiting";

const passes: Record<UnitFilter, (cell: ReportCell | undefined) => boolean> = {
  all: () => true,
  awaited: (cell) => cell !== undefined && isToHandIn(cell),
  waiting: (cell) => cell?.status === "submitted",
};

/** The units that a filter leaves, by how they stand in one period. */
export function filterUnits(units: readonly MatrixUnit[], periodId: string | undefined, filter: UnitFilter): MatrixUnit[] {
  return units.filter(({ cells }) => passes[filter](periodId === undefined ? undefined : cells[periodId]));
}

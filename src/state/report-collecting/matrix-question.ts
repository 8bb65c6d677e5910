import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { ReportMatrix } from "../../core/report/report-matrix.ts";
import type { Result } from "../../core/result.ts";
import type { Refusal } from "../../data/errors.ts";
import { getReportMatrix } from "../../data/get-report-matrix.ts";
import { attempt } from "../attempt.ts";

/** Which part of a duty's matrix is shown. */
export interface MatrixQuestion {
  dutyId: string;
  /** Periods due before this day; null: the newest. */
  beforeDue: LocalDate | null;
  /** How many periods are shown. */
  periods: number;
}

/** The matrix as far as it is loaded. It holds one period more than is shown where there are earlier ones. */
export interface HeldMatrix {
  question: MatrixQuestion;
  matrix: ReportMatrix;
  /** Whether units come after the last one. */
  moreUnits: boolean;
}

/** As many periods as fit a phone; more of them when asked for, up to what one question may bring. */
export const periodsAtFirst = 4;
export const mostPeriods = 11;
export const unitsPerPage = 100;
/** As many units as one question may bring. */
export const mostUnits = 200;

/** Asks for a page of units; one period more than is shown tells whether there are earlier ones. */
export async function askMatrix(question: MatrixQuestion, afterName: string | null, units: number): Promise<Result<HeldMatrix, Refusal>> {
  const answer = await attempt(() => getReportMatrix({ ...question, periods: question.periods + 1, afterName, units }));
  if (!answer.ok) return answer;
  return { ok: true, value: { question, matrix: answer.value, moreUnits: answer.value.units.length === units } };
}

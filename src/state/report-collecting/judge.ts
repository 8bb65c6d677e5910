import { atom } from "jotai";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { ReportCell } from "../../core/report/report-matrix.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { judgeReport, type ReportVerdict } from "../../data/judge-report.ts";
import { wishesAtom } from "../wishes.ts";
import { reloadMatrixAtom, showReportAtom } from "./matrix.ts";
import { loadReportAtom, showDetailAtom } from "./open-report.ts";

export type { ReportVerdict };

export interface Judgement {
  report: Pick<ReportCell, "id" | "version">;
  verdict: ReportVerdict;
  reason?: string;
  dueOn?: LocalDate;
}

/** These refusals mean that somebody else was quicker. */
const outdated: readonly RefusalCode[] = ["report.changed", "report.wrong_order", "report.not_found"];

/** Accepts, returns, excludes … and shows it at once; where somebody else was quicker, shows what they did. Answers why not, or null. */
export const judgeReportAtom = atom(null, async (get, set, { report, verdict, reason, dueOn }: Judgement): Promise<RefusalCode | null> => {
  const judgement = { reportId: report.id, verdict, reason: reason ?? null, dueOn: dueOn ?? null, expectedVersion: report.version };
  const answer = await get(wishesAtom).send(["judge", judgement], (requestId) => judgeReport({ ...judgement, requestId }));
  if (answer.ok) {
    set(showReportAtom, answer.value);
    set(showDetailAtom, answer.value);
    void set(reloadMatrixAtom);
    return null;
  }
  if (outdated.includes(answer.error.code)) await Promise.all([set(reloadMatrixAtom), set(loadReportAtom, report.id)]);
  return answer.error.code;
});

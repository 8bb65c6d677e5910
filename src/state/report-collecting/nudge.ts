import { atom } from "jotai";
import { ok, type Result } from "../../core/result.ts";
import type { Refusal } from "../../data/errors.ts";
import { nudgeReports } from "../../data/nudge-reports.ts";
import { wishesAtom } from "../wishes.ts";
import { reloadMatrixAtom } from "./matrix.ts";
import { loadReportAtom, openReportAtom } from "./open-report.ts";

interface Nudge {
  periodId: string;
  /** Null: all that have not handed in. */
  unitIds: string[] | null;
  note: string;
}

/** «Nhắc nộp»; answers how many units were reminded. */
export const nudgeReportsAtom = atom(null, async (get, set, { periodId, unitIds, note }: Nudge): Promise<Result<number, Refusal>> => {
  const nudge = { periodId, unitIds, note: note.trim() === "" ? null : note.trim() };
  const answer = await get(wishesAtom).send(["nudge", nudge], (requestId) => nudgeReports({ ...nudge, requestId }));
  if (!answer.ok) return answer;
  void set(reloadMatrixAtom);
  const open = get(openReportAtom);
  if (open !== null) void set(loadReportAtom, open.id);
  return ok(answer.value.nudged);
});

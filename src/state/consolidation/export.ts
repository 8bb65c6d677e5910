import { atom } from "jotai";
import type { ExportFormat } from "../../core/report/export-format.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { exportReport } from "../../data/export-report.ts";
import { fillUpwardReport } from "../../data/fill-upward-report.ts";
import { getPlatform } from "../../platform/current.ts";
import { attempt } from "../attempt.ts";

/** Has the file written and opens it: a PDF is shown, the others are downloaded. Answers why not, or null. */
export const exportReportAtom = atom(
  null,
  async (_get, _set, { periodId, format }: { periodId: string; format: ExportFormat }): Promise<RefusalCode | null> => {
    const answer = await attempt(() => exportReport(periodId, format));
    if (!answer.ok) return answer.error.code;
    return (await getPlatform().openFile(answer.value)) ? null : "file.not_opened";
  },
);

/** Fills the collector's own report upward, where nothing is written yet. Answers its id, or why not. */
export const fillUpwardAtom = atom(null, async (_get, _set, consolidationId: string) => attempt(() => fillUpwardReport(consolidationId)));

import { atom } from "jotai";
import type { ReportFile } from "../../core/report/report-request.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { signReportFile } from "../../data/sign-report-file.ts";
import { getPlatform } from "../../platform/current.ts";
import { attempt } from "../attempt.ts";

/** Opens a file of a report: a PDF is shown, the others are downloaded. Answers why not, or null. */
export const openReportFileAtom = atom(null, async (_get, _set, file: ReportFile): Promise<RefusalCode | null> => {
  const signed = await attempt(() => signReportFile(file));
  if (!signed.ok) return signed.error.code;
  return (await getPlatform().openFile({ url: signed.value.url, name: file.name })) ? null : "file.not_opened";
});

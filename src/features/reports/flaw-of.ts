import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import type { ReportContent, ReportRequestDetail } from "../../core/report/report-request.ts";

/** Why a report would be refused, as far as the screen knows; null when nothing speaks against it. The server decides. */
export function flawOf(detail: ReportRequestDetail, content: ReportContent, today: LocalDate): RefusalCode | null {
  if (detail.windowStart > today) return "report.not_yet";
  const { results, difficulties, proposals, figures } = content;
  if (detail.figures.some(({ id, required }) => required && figures[id] === undefined)) return "report.figure_missing";
  const written = [results, difficulties, proposals].some((text) => text !== "") || Object.keys(figures).length > 0;
  if (!written && detail.files.length === 0) return "report.empty";
  return detail.files.some(({ checked }) => !checked) ? "report.file_unchecked" : null;
}

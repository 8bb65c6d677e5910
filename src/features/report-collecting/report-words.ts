import type { ReportCell } from "../../core/report/report-matrix.ts";
import type { ReportRequestDetail } from "../../core/report/report-request.ts";
import { formatDate } from "../../core/calendar/format-date.ts";
import { formatInstant } from "../../components/date-words.ts";
import { latenessWords } from "../../components/report/report-words.ts";

/** «14/11/2026 lúc 09:41, muộn 2 ngày, do Đặng Hoàng Nam nộp». */
export function submissionWords(cell: ReportCell, detail: ReportRequestDetail | null): string {
  const round = detail?.rounds[0];
  const at = round !== undefined ? formatInstant(round.submittedAt) : cell.submittedOn === null ? "" : formatDate(cell.submittedOn);
  const by = round?.by ? [`do ${round.by.name} nộp`] : [];
  return [at, latenessWords(cell.daysLate ?? 0), ...by].join(", ");
}

/** Why a report came back, or why its unit is excluded; null where nothing of the kind was said last. */
export function lastWord({ status, rounds, history }: ReportRequestDetail): { name: string; text: string } | null {
  const [round] = rounds;
  if (status === "returned" && round?.verdictReason) return { name: "Lý do trả lại", text: round.verdictReason };
  if (status === "open" && round?.verdict === "taken_back" && round.verdictReason) {
    return { name: "Lý do thu hồi", text: round.verdictReason };
  }
  const excluded = status === "excluded" ? history.find(({ kind }) => kind === "excluded") : undefined;
  return excluded?.reason ? { name: "Lý do miễn", text: excluded.reason } : null;
}

/** «2 lần, gần nhất ngày 12/11/2026: Đề nghị nộp sớm»; null while nobody reminded. */
export function nudgeWords(cell: ReportCell, detail: ReportRequestDetail | null): string | null {
  if (cell.nudges === 0) return null;
  const last = detail?.nudges;
  const times = `${cell.nudges} lần`;
  if (!last) return times;
  return `${times}, gần nhất ngày ${formatDate(last.lastOn)}${last.note === null ? "" : `: ${last.note}`}`;
}

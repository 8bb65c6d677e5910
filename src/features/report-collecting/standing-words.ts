import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { ReportCounts } from "../../core/report/report-duty.ts";
import type { ReportCell } from "../../core/report/report-matrix.ts";
import { countHandedIn, standingOf, type ReportStanding } from "../../core/report/cell-standing.ts";
import type { Tone } from "../../components/chip.tsx";
import { formatDate } from "../../core/calendar/format-date.ts";
import { formatNumber } from "../../components/date-words.ts";

interface StandingLook {
  /** Stands in the cell; the words say the same to those who don't see it. */
  mark: string;
  words: string;
  tone: Tone;
}

/** In the order of the chips and of the bar. */
export const standings: readonly ReportStanding[] = ["onTime", "late", "returned", "missingLate", "missing", "excluded"];

export const standingLooks: Record<ReportStanding, StandingLook> = {
  onTime: { mark: "✓", words: "đúng hạn", tone: "done" },
  late: { mark: "M", words: "nộp muộn", tone: "soon" },
  returned: { mark: "↩", words: "trả lại", tone: "review" },
  missingLate: { mark: "!", words: "quá hạn chưa nộp", tone: "late" },
  missing: { mark: "–", words: "chưa nộp", tone: "idle" },
  excluded: { mark: "×", words: "được miễn", tone: "idle" },
};

/** «17/28 đơn vị đã nộp, 2 trả lại, 8 chưa nộp». */
export function countWords(counts: ReportCounts): string {
  const { handedIn, asked } = countHandedIn(counts);
  const others: [number, string][] = [
    [counts.returned, "trả lại"],
    [counts.missing + counts.missingLate, "chưa nộp"],
    [counts.excluded, "được miễn"],
  ];
  const further = others.filter(([count]) => count > 0).map(([count, words]) => `, ${formatNumber(count)} ${words}`);
  return `${formatNumber(handedIn)}/${formatNumber(asked)} đơn vị đã nộp${further.join("")}`;
}

/** How one report stands, in words: «nộp muộn 2 ngày, ngày 16/11/2026, chờ nhận». */
export function cellWords(cell: ReportCell, today: LocalDate): string {
  const parts = [firstWords(cell, today)];
  if (cell.submittedOn !== null) parts.push(`ngày ${formatDate(cell.submittedOn)}`);
  if (cell.status === "submitted") parts.push("chờ nhận");
  if (cell.status === "accepted") parts.push("đã nhận");
  if (cell.status === "returned" || cell.status === "open") parts.push(`hạn ${formatDate(cell.dueOn)}`);
  return parts.join(", ");
}

function firstWords(cell: ReportCell, today: LocalDate): string {
  const standing = standingOf(cell, today);
  if (standing === "onTime") return "nộp đúng hạn";
  if (standing === "late") return `nộp muộn ${cell.daysLate} ngày`;
  return standingLooks[standing].words;
}

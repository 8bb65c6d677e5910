import { formatQuarter } from "../../components/date-words.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { ChangeKind, DashboardSpan, FigureBox } from "../../core/dashboard/dashboard.ts";

/** What the cards behind a figure are. */
export const boxWords: Record<FigureBox, string> = {
  doneOnTime: "Xong đúng hạn",
  doneLate: "Xong trễ hạn",
  openInTime: "Chưa xong, trong hạn",
  openOverdue: "Quá hạn",
  soon: "Sắp đến hạn",
  late: "Trễ hạn",
  pastDue: "Đã qua ngày hạn",
  kept: "Giữ đúng hạn",
  all: "Tất cả việc",
};

/** What a list says of itself where its name alone could be misread. */
export const boxNotes: Partial<Record<FigureBox, string>> = {
  soon: "Việc chưa xong, đến hạn trong 10 ngày tới.",
  late: "Việc xong trễ hạn và việc đang quá hạn.",
  pastDue: "Việc có ngày hạn trước hôm nay, đã xong hay chưa. Tỷ lệ đúng hạn tính trên các việc này.",
  kept: "Trong các việc đã qua ngày hạn, những việc xong đúng hạn.",
};

/** What is new, by kind. */
export const changeWords: Record<ChangeKind, string> = {
  late: "Việc mới quá hạn",
  finished: "Việc đã hoàn thành",
  reports: "Báo cáo đã nộp",
  extensions: "Đề nghị gia hạn chờ trả lời",
};

/** «Quý IV/2026», «Cả năm 2026», «Từ trước đến nay». */
export function spanWords(span: DashboardSpan, quarter: LocalDate): string {
  if (span === "all") return "Từ trước đến nay";
  return span === "year" ? `Cả năm ${quarter.slice(0, 4)}` : formatQuarter(quarter);
}

/** The quarters of a list in words: «Quý IV/2026», «Cả năm 2026», «Trước Quý IV/2026». */
export function rangeWords(first: LocalDate | null, last: LocalDate | null): string {
  if (first === null && last === null) return "Từ trước đến nay";
  if (first === null) return last === null ? "" : `Đến hết ${formatQuarter(last)}`;
  if (last === null) return `Từ ${formatQuarter(first)}`;
  if (first === last) return formatQuarter(first);
  const wholeYear = first.slice(0, 4) === last.slice(0, 4) && first.endsWith("-01-01") && last.endsWith("-10-01");
  return wholeYear ? `Cả năm ${first.slice(0, 4)}` : `${formatQuarter(first)} đến ${formatQuarter(last)}`;
}

/** 2026-10-01 → «IV/26», where there is little room. */
export function shortQuarter(quarter: LocalDate): string {
  const [name = "", year = ""] = formatQuarter(quarter).replace("Quý ", "").split("/");
  return `${name}/${year.slice(2)}`;
}

/** 91 → «91%»; nothing came due: a dash. */
export function percentWords(percent: number | null): string {
  return percent === null ? "–" : `${percent}%`;
}

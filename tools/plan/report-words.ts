import type { ReportDutyDraft } from "../../src/core/plan/plan-draft.ts";

export const day = (date: string) => date.split("-").reverse().join("/");

export const cadences: Record<ReportDutyDraft["cadence"], string> = {
  once: "một lần",
  monthly: "hằng tháng",
  quarterly: "hằng quý",
  "half-yearly": "6 tháng",
  yearly: "hằng năm",
  "on-request": "khi có yêu cầu",
  unspecified: "không nói rõ",
};

/** The last day of a report in words: «trước 15/11/2026», «đến hết ngày 20»; empty where the plan names none. */
export function cutoffOf(report: ReportDutyDraft): string {
  const cutoff = report.deadline
    ? day(report.deadline)
    : report.dayOfMonth
      ? `ngày ${report.dayOfMonth}${report.monthOfQuarter ? ` tháng thứ ${report.monthOfQuarter} của quý` : ""}`
      : "";
  return cutoff === "" ? "" : `${report.exclusive ? "trước" : "đến hết"} ${cutoff}`;
}

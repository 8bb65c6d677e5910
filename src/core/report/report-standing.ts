import { daysBetween } from "../calendar/date-arithmetic.ts";
import { describeLastDay, shortDate, type DeadlineWords } from "../board/deadline-words.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { ReportRequest } from "./report-request.ts";

/** A report that is due in so many days, or fewer, stands among a person's work. */
const pressingDays = 15;

type Standing = Pick<ReportRequest, "status" | "dueOn" | "submittedOn" | "daysLate">;

/** Tells whether a unit still has to hand it in. */
export function isToHandIn({ status }: Pick<ReportRequest, "status">): boolean {
  return status === "open" || status === "returned";
}

/** Tells whether it belongs among the work of these days: overdue, or due within half a month. */
export function isPressing(report: Pick<ReportRequest, "status" | "dueOn">, today: LocalDate): boolean {
  return isToHandIn(report) && daysBetween(today, report.dueOn) <= pressingDays;
}

/** How a report stands, as people say it: «Còn 3 ngày» with «hạn 14/11», «Quá hạn 2 ngày», «Đã nộp đúng hạn» with «12/11». */
export function describeReport(report: Standing, today: LocalDate): DeadlineWords {
  const { status, submittedOn } = report;
  if (status === "excluded") return { text: "Được miễn", date: null, tone: "idle" };
  if (isToHandIn(report)) return describeDue(report.dueOn, today);
  const date = submittedOn === null ? null : shortDate(submittedOn, today);
  const late = report.daysLate ?? 0;
  if (status === "accepted") return { text: "Đã nhận", date: late > 0 ? `nộp muộn ${late} ngày` : date && `nộp ${date}`, tone: "done" };
  return late > 0 ? { text: `Nộp muộn ${late} ngày`, date, tone: "soon" } : { text: "Đã nộp đúng hạn", date, tone: "done" };
}

function describeDue(dueOn: LocalDate, today: LocalDate): DeadlineWords {
  return { ...describeLastDay(dueOn, today), date: dueOn < today ? null : `hạn ${shortDate(dueOn, today)}` };
}

/** What handing it in today means: «đúng hạn, còn 3 ngày», «muộn 2 ngày». */
export function describeHandingIn(dueOn: LocalDate, today: LocalDate): { text: string; late: boolean } {
  const days = daysBetween(today, dueOn);
  if (days < 0) return { text: `muộn ${-days} ngày`, late: true };
  return { text: days === 0 ? "đúng hạn, hôm nay là ngày cuối" : `đúng hạn, còn ${days} ngày`, late: false };
}

/** «Năm 2026» → «Báo cáo năm 2026»; a report that is asked for once has no period to be called by. */
export function reportName(periodLabel: string): string {
  return periodLabel === "Một lần" ? "Báo cáo" : `Báo cáo ${periodLabel.charAt(0).toLowerCase()}${periodLabel.slice(1)}`;
}

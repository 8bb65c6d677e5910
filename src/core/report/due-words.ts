import { dayNumber } from "../calendar/date-arithmetic.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { DeadlineTone } from "../board/deadline-words.ts";
import type { ReportCounts } from "./report-duty.ts";
import { countAwaited } from "./cell-standing.ts";

/** So many days before its last day, or fewer, a period presses. */
const soonDays = 10;

/** How near the last day of a period is: «Còn 3 ngày»; behind it, whether somebody still has to hand in. */
export function describeDue(dueOn: LocalDate, counts: ReportCounts, today: LocalDate): { text: string; tone: DeadlineTone } {
  const days = dayNumber(dueOn) - dayNumber(today);
  if (countAwaited(counts) === 0) return { text: "Đã nộp đủ", tone: "done" };
  if (days < 0) return { text: `Quá hạn ${-days} ngày`, tone: "late" };
  if (days === 0) return { text: "Hạn hôm nay", tone: "soon" };
  return { text: `Còn ${days} ngày`, tone: days <= soonDays ? "soon" : "idle" };
}

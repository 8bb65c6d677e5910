import type { LocalDate } from "../calendar/local-date.ts";
import { describeLastDay, type DeadlineTone } from "../board/deadline-words.ts";
import type { ReportCounts } from "./report-duty.ts";
import { countAwaited } from "./cell-standing.ts";

/** How near the last day of a period is: «Còn 3 ngày»; behind it, whether somebody still has to hand in. */
export function describeDue(dueOn: LocalDate, counts: ReportCounts, today: LocalDate): { text: string; tone: DeadlineTone } {
  return countAwaited(counts) === 0 ? { text: "Đã nộp đủ", tone: "done" } : describeLastDay(dueOn, today);
}

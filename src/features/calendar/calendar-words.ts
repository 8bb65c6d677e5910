import type { DayCounts } from "../../core/board/month-calendar.ts";
import { type DayOff, isRest } from "../../core/calendar/day-off.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";

/** What has its last day on a day: «3 việc chưa xong, 1 việc đã xong, 1 báo cáo chưa nộp». */
export function countWords({ open, done, reportsOpen, reportsDone }: DayCounts): string {
  const words = [
    open > 0 && `${open} việc chưa xong`,
    done > 0 && `${done} việc đã xong`,
    reportsOpen > 0 && `${reportsOpen} báo cáo chưa nộp`,
    reportsDone > 0 && `${reportsDone} báo cáo đã nộp`,
  ];
  return words.filter((each) => each !== false).join(", ");
}

/** Whether nobody works on that day. */
export function isOff(day: LocalDate, daysOff: readonly DayOff[]): boolean {
  const exception = daysOff.find((each) => each.day === day)?.exception ?? null;
  return exception === null ? isRest(day, daysOff) : !exception.isWorking;
}

/** Why a day is no day like others of the week: its holiday, or what the organization swapped; null for most. */
export function offWords(day: LocalDate, daysOff: readonly DayOff[]): string | null {
  const found = daysOff.find((each) => each.day === day);
  if (found === undefined) return null;
  if (found.exception === null) return found.holiday;
  const words = found.exception.isWorking ? "Đi làm bù" : "Nghỉ hoán đổi";
  return found.exception.note === null ? words : `${words}: ${found.exception.note}`;
}

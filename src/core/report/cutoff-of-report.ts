import type { ReportDutyDraft } from "../plan/plan-draft.ts";
import type { ReportSchedule } from "./report-schedule.ts";

/**
 * What a schedule holds although the document does not say it: the cutoff («theo quy định»), the month of a day
 * («ngày 05 hằng tháng»), from when the duty stands. The screens mark it as implied.
 */
export type ScheduleGuess = "cutoff" | "month" | "start";

export interface Cutoff extends Pick<ReportSchedule, "cutoffMonth" | "cutoffDay"> {
  /** The half of the year that the day belongs to. */
  turn?: number;
  guesses: ScheduleGuess[];
}

type WrittenDay = Pick<ReportDutyDraft, "deadline" | "dayOfMonth" | "monthOfQuarter">;

/**
 * Without a day: the 25th of the period's last month. Nghị định 09/2019/NĐ-CP, Điều 13 khoản 1, sets it for ministries
 * and provinces; lower levels set their own.
 */
const preset: Cutoff = { cutoffMonth: 0, cutoffDay: 25, guesses: ["cutoff"] };

/** A day this early in a month ends the report on the month before. */
const lastDayForMonthBefore = 9;

export function monthlyCutoff({ dayOfMonth }: WrittenDay): Cutoff {
  if (dayOfMonth === null) return preset;
  return { cutoffMonth: dayOfMonth <= lastDayForMonthBefore ? 1 : 0, cutoffDay: dayOfMonth, guesses: ["month"] };
}

/** «Tháng đầu quý» is the one behind the quarter reported on; nobody reports on a quarter that has just begun. */
export function quarterlyCutoff({ dayOfMonth, monthOfQuarter }: WrittenDay): Cutoff {
  if (dayOfMonth === null) return preset;
  const cutoffMonth = monthOfQuarter === 1 ? 1 : monthOfQuarter === 2 ? -1 : 0;
  return { cutoffMonth, cutoffDay: dayOfMonth, guesses: monthOfQuarter === 3 ? [] : ["month"] };
}

/**
 * «MM-DD», counted from the nearest end of a period: of those that end every so many months, one of them in month
 * `ends`. Half a period away, the report comes before its end.
 */
export function datedCutoff({ deadline, dayOfMonth }: WrittenDay, length: 6 | 12, ends = 12): Cutoff {
  const [month, day] = (deadline ?? "").split("-").slice(-2).map(Number);
  if (!month || !day) return dayOfMonth === null ? preset : { ...preset, cutoffDay: dayOfMonth, guesses: ["month"] };
  const after = (month + 12 - ends) % length;
  const cutoffMonth = after >= length / 2 ? after - length : after;
  const cutoff: Cutoff = { cutoffMonth, cutoffDay: day, guesses: Math.abs(cutoffMonth) > 2 ? ["month"] : [] };
  return length === 12 ? cutoff : { ...cutoff, turn: (((month - cutoffMonth + 11) % 12) + 1) / 6 };
}

import type { LocalDate } from "../core/calendar/local-date.ts";
import type { ScheduleGuess } from "../core/report/cutoff-of-report.ts";
import { nextPeriod, type ScheduleFlaw, scheduleFlaw } from "../core/report/edit-schedule.ts";
import type { ReportCadence, ReportPeriod, ReportSchedule } from "../core/report/report-schedule.ts";
import { formatDate } from "../core/calendar/format-date.ts";
import { writeRoman } from "../core/text/roman.ts";

export const cadenceWords: Record<ReportCadence, string> = {
  once: "Một lần",
  monthly: "Hằng tháng",
  quarterly: "Hằng quý",
  half_yearly: "6 tháng",
  nine_monthly: "9 tháng",
  yearly: "Hằng năm",
  on_request: "Khi có yêu cầu",
};

export const boundWords: Record<ReportSchedule["bound"], string> = { before: "Trước ngày", on_or_before: "Chậm nhất ngày" };

const quarterMonths = ["đầu quý", "giữa quý", "cuối quý", "đầu quý sau", "giữa quý sau", "cuối quý sau"];

/** A month of the year, counted from its January; those behind December are the next year's. */
function monthOfYear(month: number): string {
  const number = ((month - 1) % 12) + 1;
  return `${number < 3 ? "0" : ""}${number}${month > 12 ? " năm sau" : ""}`;
}

/** The month of a cutoff, counted from a period's last: «cuối quý», «11», «01 năm sau». */
function monthWords({ cadence, periods }: ReportSchedule, offset: number): string {
  if (cadence === "quarterly") return quarterMonths[offset + 2] ?? `cách tháng cuối quý ${offset} tháng`;
  if (cadence === "monthly")
    return offset === 0 ? "báo cáo" : offset === 1 ? "sau" : offset > 0 ? `thứ ${offset} về sau` : `trước ${-offset} tháng`;
  if (cadence === "nine_monthly") return monthOfYear(9 + offset);
  if (cadence === "yearly") return monthOfYear(12 + offset);
  return (periods ?? [1, 2]).map((half) => monthOfYear(6 * half + offset)).join(" và tháng ");
}

const reach: Record<ReportCadence, [number, number]> = {
  once: [0, -1],
  on_request: [0, -1],
  monthly: [0, 1],
  quarterly: [-2, 3],
  half_yearly: [-3, 2],
  nine_monthly: [-6, 3],
  yearly: [-6, 6],
};

/** The months that a cutoff can lie in, each with its words; the one that is set is always among them. */
export function monthOptions(schedule: ReportSchedule): { offset: number; words: string }[] {
  const [first, last] = reach[schedule.cadence];
  const offsets = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const set = schedule.cutoffMonth;
  const all = set === null || offsets.includes(set) ? offsets : [...offsets, set].sort((a, b) => a - b);
  return all.map((offset) => ({ offset, words: `Tháng ${monthWords(schedule, offset)}` }));
}

/** The periods of a year that can be asked for one by one, with their names; none where there is only one. */
export function turnOptions(cadence: ReportCadence): { turn: number; words: string }[] {
  if (cadence === "monthly") return Array.from({ length: 12 }, (_, i) => ({ turn: i + 1, words: `Tháng ${i + 1}` }));
  if (cadence === "quarterly") return [1, 2, 3, 4].map((turn) => ({ turn, words: `Quý ${writeRoman(turn)}` }));
  return cadence === "half_yearly" ? ["đầu", "cuối"].map((half, i) => ({ turn: i + 1, words: `6 tháng ${half} năm` })) : [];
}

const two = (day: number) => String(day).padStart(2, "0");

/** When a duty is due, in a line: «Hằng năm, trước ngày 15 tháng 11»; «Quý I, quý III, chậm nhất ngày 10 tháng cuối quý». */
export function scheduleWords(schedule: ReportSchedule): string {
  const { cadence, periods, cutoffMonth, cutoffDay, bound, onceOn } = schedule;
  const named = turnOptions(cadence).filter(({ turn }) => periods?.includes(turn));
  const often =
    named.length > 0
      ? named.map(({ words }, i) => (i === 0 ? words : words.replace(/^[QT]/u, (first) => first.toLowerCase()))).join(", ")
      : cadenceWords[cadence];
  const before = boundWords[bound].toLowerCase();
  if (cadence === "once") return onceOn === null ? often : `${often}, ${before} ${formatDate(onceOn)}`;
  if (cutoffMonth === null || cutoffDay === null) return often;
  const day = `${often}, ${before} ${two(cutoffDay)}`;
  // «Hằng tháng, trước ngày 16» says it all
  return cadence === "monthly" && cutoffMonth === 0 ? day : `${day} tháng ${monthWords(schedule, cutoffMonth)}`;
}

/** «Năm 2026, số liệu 15/12/2025 – 14/11/2026, nộp chậm nhất 14/11/2026». */
export function periodWords({ key, label, windowStart, windowEnd, dueOn }: ReportPeriod): string {
  const days = `số liệu ${formatDate(windowStart)} – ${formatDate(windowEnd)}, nộp chậm nhất ${formatDate(dueOn)}`;
  return key === "once" ? days : `${label}, ${days}`;
}

export const scheduleFlawWords: Record<ScheduleFlaw, string> = {
  day: "Chưa có ngày nộp báo cáo.",
  bounds: "Ngày kết thúc đang trước ngày bắt đầu. Hãy chọn ngày sau đó.",
  window: "Ngày cuối số liệu đang trước ngày đầu. Hãy chọn ngày sau đó.",
  periods: "Chưa chọn kỳ nào phải báo cáo.",
};

/** What comes of a schedule, as of today: the next period, or why there is none. */
export function nextPeriodWords(schedule: ReportSchedule, today: LocalDate): string {
  const flaw = scheduleFlaw(schedule);
  if (flaw !== null) return scheduleFlawWords[flaw];
  if (schedule.cadence === "on_request") return "Không có kỳ cố định; báo cáo khi được yêu cầu.";
  const next = nextPeriod(schedule, today);
  return next === null ? "Không còn kỳ nào phải nộp từ hôm nay." : `Kỳ tới: ${periodWords(next)}`;
}

/** What was filled in because the document does not say it. */
export function guessWords(guess: ScheduleGuess): string {
  switch (guess) {
    case "cutoff":
      return "Văn bản không ghi ngày nộp, tạm lấy ngày 25 tháng cuối kỳ.";
    case "month":
      return "Văn bản không ghi rõ ngày này của tháng nào.";
    case "start":
      return "Văn bản không ghi thời gian thực hiện, tạm tính từ hôm nay.";
  }
}

import type { LocalDate } from "../calendar/local-date.ts";

/** Đột xuất, hằng tháng, quý, 6 tháng, 9 tháng, năm, khi có yêu cầu. */
export type ReportCadence = "once" | "monthly" | "quarterly" | "half_yearly" | "nine_monthly" | "yearly" | "on_request";

/**
 * When a duty is due. Periods are those of Nghị định 09/2019/NĐ-CP, Điều 12, or calendar ones; the cutoff is a day of a
 * month that is counted from the period's last one: «ngày 10 của tháng cuối quý» is { cutoffMonth: 0, cutoffDay: 10 },
 * «báo cáo năm trước ngày 15/11» { cutoffMonth: -1, cutoffDay: 15 }.
 */
export interface ReportSchedule {
  cadence: ReportCadence;
  /** Which periods of a year are asked for (quarters 1 to 4, halves 1 and 2, months 1 to 12); null: all. */
  periods: number[] | null;
  /**
   * −6 to 6 months from the period's last month: a year's report can be asked for «trước ngày 15/9» (−3) or by 31/3 of
   * the year after (3). Null, as is the day, for `once` and `on_request`.
   */
  cutoffMonth: number | null;
  /** 1 to 31; a day that the month lacks is its last. */
  cutoffDay: number | null;
  /** «trước ngày 15» makes the 14th the last day on time. */
  bound: "before" | "on_or_before";
  /** The 15th to the 14th of the decree, or whole months. */
  windowRule: "decree" | "calendar";
  /** The first and the last day on which the duty stands (the plan's period); null: without end. They do not bound `once`. */
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  /** `once` alone: the day as written, and the data asked for (null: from startsOn to the last day on time). */
  onceOn: LocalDate | null;
  windowStart: LocalDate | null;
  windowEnd: LocalDate | null;
}

/** One time that a duty is due: what it is called, which days its data cover, and its last day on time. */
export interface ReportPeriod {
  /** Stable and in order within a duty: "2026-Q3", "2026-H1", "2026-M09", "2026-9M", "2026", "once". */
  key: string;
  /** "Quý III/2026", "6 tháng đầu năm 2026", "9 tháng năm 2026", "Tháng 9/2026", "Năm 2026", "Một lần". */
  label: string;
  windowStart: LocalDate;
  windowEnd: LocalDate;
  dueOn: LocalDate;
}

import type { LocalDate } from "../calendar/local-date.ts";

type TimeKind = "range" | "deadline" | "continuous" | "recurring" | "on-request";

/** What comes back again: «trước ngày 15 hằng tháng» is per month, on day 15. */
export interface Recurrence {
  per: "day" | "week" | "month" | "quarter" | "half-year" | "year";
  interval: number;
  count?: number;
  dayOfMonth?: number;
  /** "MM-DD". */
  byMonthDay?: string;
  /** 1 to 3. */
  monthOfQuarter?: number;
  /** "MM-DD" each, where one phrase names several. */
  dates?: string[];
}

/** What a phrase is read against: the plan's year for days without one, the plan's date for «kể từ ngày ban hành». */
export interface TimeContext {
  planYear: number | null;
  issuedOn: LocalDate | null;
  /** True where the title names no year and the plan's year is only that of its date: what lies before that date is next year's. */
  assumed?: boolean;
}

/** A time phrase with its dates. `due` is the day named; `exclusive` says that the last day on time is the one before. */
export interface ResolvedTime {
  kind: TimeKind;
  start: LocalDate | null;
  due: LocalDate | null;
  exclusive: boolean;
  /** «và các năm tiếp theo», «từ tháng 3» without an end. */
  openEnded: boolean;
  recurrence: Recurrence | null;
}

/** A phrase that names a day, month or quarter that does not exist, or an end before its start. */
export interface ImpossibleTime {
  code: "time.impossible";
}

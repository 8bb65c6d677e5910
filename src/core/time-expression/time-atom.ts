/** A day, month, quarter or year as written; `year` is null where none stands. */
export interface TimeAtom {
  kind: "day" | "week" | "month" | "quarter" | "part" | "year";
  /** The day of the month; for weeks their number in it, 0 for the last. */
  day: number | null;
  /** «Tuần 1, 2»: the last of several weeks. */
  lastWeek?: number;
  /** First and last month for months, parts of a year and (as numbers of quarters) quarters. */
  first: number;
  last: number;
  year: number | null;
  /** «đầu», «giữa», «cuối» in front. */
  edge: "start" | "middle" | "end" | null;
  index: number;
  end: number;
}

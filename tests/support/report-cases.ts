import { readFileSync } from "node:fs";
import type { LocalDate } from "../../src/core/calendar/local-date.ts";
import type { ReportPeriod, ReportSchedule } from "../../src/core/report/report-schedule.ts";

/** A schedule of the decree for the year 2026, «trước ngày»; cases say what differs. */
export const plainSchedule: ReportSchedule = {
  cadence: "yearly",
  periods: null,
  cutoffMonth: null,
  cutoffDay: null,
  bound: "before",
  windowRule: "decree",
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  onceOn: null,
  windowStart: null,
  windowEnd: null,
};

/** [key, label, first day of the data, last day of the data, last day on time] */
export type PeriodRow = [string, string, string, string, string];

export const rowOf = (period: ReportPeriod): PeriodRow => [period.key, period.label, period.windowStart, period.windowEnd, period.dueOn];

interface Case {
  name: string;
  schedule: Partial<ReportSchedule>;
  from: LocalDate;
  until: LocalDate;
  periods: PeriodRow[];
}

/** The table of cases that the rule in TypeScript and the one in SQL share. */
export const reportCases: { name: string; schedule: ReportSchedule; from: LocalDate; until: LocalDate; periods: PeriodRow[] }[] = (
  JSON.parse(readFileSync(new URL("../specs/report-periods.json", import.meta.url), "utf8")) as Case[]
).map((row) => ({ ...row, schedule: { ...plainSchedule, ...row.schedule } }));

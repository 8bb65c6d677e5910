import { expect, test } from "vitest";
import type { LocalDate } from "../../../src/core/calendar/local-date.ts";
import { reportsOfList } from "../../../src/features/my-work/reports-of-list.ts";
import { workLists, type WorkList } from "../../../src/state/my-work.ts";
import { sampleReport } from "../../core/report/sample-report.ts";

test.each<[today: LocalDate, dueOn: LocalDate, list: WorkList]>([
  ["2026-11-20", "2026-11-19", "overdue"],
  ["2026-11-20", "2026-11-20", "thisWeek"],
  ["2026-11-20", "2026-11-22", "thisWeek"],
  ["2026-11-20", "2026-11-23", "thisQuarter"],
  // A Sunday is the last day of its week.
  ["2026-11-22", "2026-11-22", "thisWeek"],
  ["2026-11-22", "2026-11-23", "thisQuarter"],
  ["2026-12-29", "2027-01-03", "thisWeek"],
  ["2026-12-29", "2027-01-04", "later"],
])("on %s a report that is due on %s stands in %s and nowhere else", (today, dueOn, list) => {
  const reports = [sampleReport({ dueOn })];
  expect(workLists.filter((other) => reportsOfList(reports, other, today).length > 0)).toEqual([list]);
});

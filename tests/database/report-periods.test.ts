import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LocalDate } from "../../src/core/calendar/local-date.ts";
import { reportPeriods } from "../../src/core/report/report-periods.ts";
import type { ReportSchedule } from "../../src/core/report/report-schedule.ts";
import { type TestDatabase, createTestDatabase } from "../support/database.ts";
import { type PeriodRow, plainSchedule, reportCases, rowOf } from "../support/report-cases.ts";
import { aSchedule, someDay } from "../support/report-schedules.ts";

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database.drop());

async function periodsInSql(s: ReportSchedule, from: LocalDate, until: LocalDate): Promise<PeriodRow[]> {
  const { rows } = await database.pool.query<Record<"key" | "label" | "opens" | "closes" | "due", string>>(
    `select p.period_key as key, p.label, p.window_start::text as opens, p.window_end::text as closes, p.due_on::text as due
     from app.report_periods(row($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)::app.report_schedule, $12, $13) p`,
    [
      ...[s.cadence, s.periods, s.cutoffMonth, s.cutoffDay, s.bound, s.windowRule],
      ...[s.startsOn, s.endsOn, s.onceOn, s.windowStart, s.windowEnd, from, until],
    ],
  );
  return rows.map((row) => [row.key, row.label, row.opens, row.closes, row.due]);
}

describe("the shared table", () => {
  test.each(reportCases)("$name", async ({ schedule, from, until, periods }) => {
    expect(await periodsInSql(schedule, from, until)).toEqual(periods);
  });
});

test("SQL and the preview always agree", async () => {
  await fc.assert(
    fc.asyncProperty(aSchedule, someDay, someDay, async (schedule, from, until) => {
      expect(await periodsInSql(schedule, from, until)).toEqual(reportPeriods(schedule, from, until).map(rowOf));
    }),
    { numRuns: 600 },
  );
});

test("they agree on the bounds of years and of the answer's length", async () => {
  const monthly = { ...plainSchedule, cadence: "monthly", cutoffMonth: 0, cutoffDay: 25, startsOn: "0001-01-01", endsOn: null } as const;
  const preview = reportPeriods(monthly, "0001-01-01", "9999-12-31").map(rowOf);
  expect(preview).toHaveLength(400);
  expect(await periodsInSql(monthly, "0001-01-01", "9999-12-31")).toEqual(preview);
});

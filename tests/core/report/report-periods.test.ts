import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/core/calendar/date-arithmetic.ts";
import { reportPeriods } from "../../../src/core/report/report-periods.ts";
import { plainSchedule, reportCases, rowOf } from "../../support/report-cases.ts";
import { aRegularSchedule, someDay } from "../../support/report-schedules.ts";

describe("the shared table", () => {
  test.each(reportCases)("$name", ({ schedule, from, until, periods }) => {
    expect(reportPeriods(schedule, from, until).map(rowOf)).toEqual(periods);
  });
});

describe("any schedule that comes back", () => {
  test("has windows that end by their last day on time, in order and under names of their own", () => {
    fc.assert(
      fc.property(aRegularSchedule, (schedule) => {
        const found = reportPeriods(schedule, "2024-01-01", "2032-12-31");
        for (const { windowStart, windowEnd, dueOn } of found) {
          expect(windowStart <= windowEnd && windowEnd <= dueOn).toBe(true);
          expect(windowEnd >= schedule.startsOn).toBe(true);
        }
        expect(found.map(({ dueOn }) => dueOn)).toEqual(found.map(({ dueOn }) => dueOn).sort());
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        expect(found.map(({ key }) => key)).toEqual(found.map(({ key }) => key).sort());
      }),
    );
  });

  test("loses no day between two reports, and asks for none twice", () => {
    fc.assert(
      fc.property(aRegularSchedule, (schedule) => {
        fc.pre(schedule.periods === null && schedule.cadence !== "nine_monthly");
        const found = reportPeriods(schedule, "2024-01-01", "2032-12-31");
        for (const [i, { windowStart }] of found.slice(1).entries()) {
          expect(windowStart).toBe(addDays(found[i]?.windowEnd ?? "1900-01-01", 1));
        }
      }),
    );
  });

  test("has the same periods whether asked in one go or in two", () => {
    fc.assert(
      fc.property(aRegularSchedule, someDay, (schedule, day) => {
        const [first, last] = ["2024-01-01", "2032-12-31"] as const;
        const inTwo = [...reportPeriods(schedule, first, day), ...reportPeriods(schedule, addDays(day, 1), last)];
        expect(inTwo).toEqual(reportPeriods(schedule, first, last));
      }),
    );
  });
});

test("a year that was mistyped costs nothing", () => {
  const monthly = { ...plainSchedule, cadence: "monthly", cutoffMonth: 0, cutoffDay: 25, startsOn: "0001-01-01", endsOn: null } as const;
  const found = reportPeriods(monthly, "0001-01-01", "9999-12-31");
  expect([found.length, found[0]?.key, found.at(-1)?.key]).toEqual([400, "1900-M01", "1933-M04"]);
  expect(reportPeriods({ ...monthly, periods: [13] }, "0001-01-01", "9999-12-31")).toEqual([]);
});

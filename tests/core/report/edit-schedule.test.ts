import { expect, test } from "vitest";
import { changeCadence, nextPeriod, scheduleFlaw } from "../../../src/core/report/edit-schedule.ts";
import type { ReportCadence } from "../../../src/core/report/report-schedule.ts";
import { plainSchedule } from "../../support/report-cases.ts";

const yearly = { ...plainSchedule, cutoffMonth: -1, cutoffDay: 15 };

test("the same cadence changes nothing", () => {
  expect(changeCadence(yearly, "yearly")).toBe(yearly);
});

test.each<[ReportCadence, number | null, number | null]>([
  ["monthly", 0, 15],
  ["quarterly", 0, 15],
  ["half_yearly", 0, 15],
  ["nine_monthly", 0, 15],
  ["once", null, null],
  ["on_request", null, null],
])("%s keeps the day where it has one, and nothing of the old cadence", (cadence, cutoffMonth, cutoffDay) => {
  const before = { ...yearly, periods: [1], windowStart: "2026-01-01", windowEnd: "2026-02-01" } as const;
  const changed = changeCadence({ ...before, periods: [1] }, cadence);
  expect(changed).toEqual({ ...plainSchedule, cadence, cutoffMonth, cutoffDay });
  const back = changeCadence(changed, "yearly");
  expect([back.cutoffMonth, back.cutoffDay, scheduleFlaw(back)]).toEqual([0, cutoffDay ?? 25, null]);
});

test("a single report wants its day", () => {
  const once = changeCadence(yearly, "once");
  expect(scheduleFlaw(once)).toBe("day");
  expect(scheduleFlaw({ ...once, onceOn: "2026-11-15" })).toBe(null);
});

test("the next period is the one that is not over, however far ahead the duty begins", () => {
  expect(nextPeriod(yearly, "2026-11-14")?.key).toBe("2026");
  expect(nextPeriod(yearly, "2026-11-15")).toBe(null);
  expect(nextPeriod({ ...yearly, endsOn: null }, "2026-11-15")?.key).toBe("2027");
  expect(nextPeriod({ ...yearly, startsOn: "2030-01-01", endsOn: null }, "2026-11-15")?.dueOn).toBe("2030-11-14");
  const once = { ...changeCadence(yearly, "once"), onceOn: "2036-11-15" } as const;
  expect(nextPeriod(once, "2026-11-15")?.dueOn).toBe("2036-11-14");
  expect(nextPeriod(once, "2036-11-15")).toBe(null);
  expect(nextPeriod(changeCadence(yearly, "on_request"), "2026-11-15")).toBe(null);
});

import { expect, test } from "vitest";
import type { LocalDate } from "../../../src/core/calendar/local-date.ts";
import { compareQuarters } from "../../../src/core/dashboard/compare-quarters.ts";
import type { Figures, QuarterFigures } from "../../../src/core/dashboard/dashboard.ts";
import { countAll, countLate, keptShare, percentOf } from "../../../src/core/dashboard/share.ts";

test.each([
  [0, 0, null],
  [0, 5, 0],
  [5, 5, 100],
  [120, 132, 91],
  // Rounding claims neither all nor nothing.
  [999, 1000, 99],
  [1, 1000, 1],
])("%d of %d is %s percent", (part, whole, percent) => {
  expect(percentOf(part, whole)).toBe(percent);
});

const figures: Figures = { doneOnTime: 4, doneLate: 1, openInTime: 3, openOverdue: 2, pastDue: 5, kept: 2 };

test("what is done ahead of its day is no part of the share before that day", () => {
  expect([keptShare(figures), countLate(figures), countAll(figures)]).toEqual([40, 3, 10]);
});

const quarter = (day: string, kept: number, pastDue: number): QuarterFigures => ({
  quarter: day as LocalDate,
  figures: { ...figures, kept, pastDue },
});
const trend = [quarter("2026-01-01", 8, 10), quarter("2026-04-01", 0, 0), quarter("2026-07-01", 9, 10), quarter("2026-10-01", 1, 2)];

test.each([
  ["2026-01-01", null],
  ["2026-04-01", null],
  // The quarter in which nothing came due is passed over.
  ["2026-07-01", { earlier: "2026-01-01", points: 10 }],
  ["2026-10-01", { earlier: "2026-07-01", points: -40 }],
  ["2027-01-01", null],
])("%s beside the quarter before: %j", (day, expected) => {
  expect(compareQuarters(trend, day as LocalDate)).toEqual(expected);
});

import { describe, expect, it } from "vitest";
import type { LocalDate } from "../../../src/core/calendar/local-date.ts";
import { monthsPeriod, quarterOf, quarterPeriod, yearPeriod } from "../../../src/core/calendar/period.ts";

describe("monthsPeriod", () => {
  it.each([
    [2026, 0, 3],
    [2026, 1, 13],
    [2026, 5, 4],
  ])("knows no months of %i from %i to %i", (year, first, last) => {
    expect(monthsPeriod(year, first, last)).toBeNull();
  });

  it.each([
    [2024, 2, 2, "2024-02-01", "2024-02-29"],
    [2026, 1, 6, "2026-01-01", "2026-06-30"],
    [2026, 10, 12, "2026-10-01", "2026-12-31"],
  ])("%i, months %i to %i", (year, first, last, start, end) => {
    expect(monthsPeriod(year, first, last)).toEqual({ start, end });
  });

  it("takes one month alone", () => {
    expect(monthsPeriod(2026, 4)).toEqual({ start: "2026-04-01", end: "2026-04-30" });
  });
});

describe("quarters", () => {
  it.each([0, 5, 1.5, -1])("knows no quarter %d", (quarter) => {
    expect(quarterPeriod(2026, quarter)).toBeNull();
  });

  it.each([
    [1, "2026-01-01", "2026-03-31"],
    [2, "2026-04-01", "2026-06-30"],
    [3, "2026-07-01", "2026-09-30"],
    [4, "2026-10-01", "2026-12-31"],
  ])("quarter %i, and the days in it", (quarter, start, end) => {
    expect(quarterPeriod(2026, quarter)).toEqual({ start, end });
    expect(quarterOf(start as LocalDate)).toEqual({ start, end });
    expect(quarterOf(end as LocalDate)).toEqual({ start, end });
  });

  it("puts a leap day into the first quarter", () => {
    expect(quarterOf("2024-02-29")).toEqual({ start: "2024-01-01", end: "2024-03-31" });
  });
});

describe("yearPeriod", () => {
  it("runs from the first day to the last", () => {
    expect(yearPeriod(2026)).toEqual({ start: "2026-01-01", end: "2026-12-31" });
  });
});

import { describe, expect, it } from "vitest";
import { firstOfMonth, monthGrid } from "../../../src/core/calendar/month-grid.ts";

describe("the weeks of a month", () => {
  it.each([
    ["2026-11-20", 6, "2026-10-26", "2026-12-06"], // begins on a Sunday
    ["2027-02-10", 4, "2027-02-01", "2027-02-28"], // four whole weeks
    ["2026-12-31", 5, "2026-11-30", "2027-01-03"],
    ["2028-02-29", 5, "2028-01-31", "2028-03-05"], // a leap year
  ] as const)("of %s are %i, from %s to %s", (day, weeks, first, last) => {
    const grid = monthGrid(day);
    expect([grid.length, grid[0]?.[0], grid.at(-1)?.at(-1)]).toEqual([weeks, first, last]);
    expect(grid.every((week) => week.length === 7)).toBe(true);
    expect(grid.flat()).toContain(firstOfMonth(day));
    expect(new Set(grid.flat()).size).toBe(weeks * 7);
  });
});

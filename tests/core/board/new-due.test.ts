import { describe, expect, it } from "vitest";
import { earliestNewDue } from "../../../src/core/board/new-due.ts";

describe("the first day that an extension may name", () => {
  it.each([
    ["2026-12-15", "2026-11-20", "2026-12-16", "the day after the one in force"],
    ["2026-11-20", "2026-11-20", "2026-11-21", "the day after today where today is the last"],
    ["2026-11-19", "2026-11-20", "2026-11-20", "today where the deadline was yesterday"],
    ["2026-06-30", "2026-11-20", "2026-11-20", "today where it is long past"],
    ["2027-12-31", "2027-12-01", "2028-01-01", "over the year's end"],
    ["2028-02-28", "2028-02-01", "2028-02-29", "a leap day"],
  ] as const)("due %s, today %s: %s, %s", (...[due, today, earliest]) => {
    expect(earliestNewDue(due, today)).toBe(earliest);
  });
});

import { expect, test } from "vitest";
import { deadlineNamed, namedDate } from "../../../../src/core/plan/review/deadline-words.ts";

test.each([
  ["2026-11-15", "before", "2026-11-14"],
  ["2026-11-15", "on_or_before", "2026-11-15"],
  ["2026-03-01", "before", "2026-02-28"],
  ["2028-03-01", "before", "2028-02-29"],
  ["2027-01-01", "before", "2026-12-31"],
] as const)("%s %s is due on %s, and back", (date, bound, due) => {
  expect(deadlineNamed(date, bound)).toEqual({ due, bound });
  expect(namedDate({ due, bound })).toBe(date);
});

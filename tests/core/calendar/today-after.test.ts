import { expect, it } from "vitest";
import { todayAfter } from "../../../src/core/calendar/today-after.ts";

it.each([
  ["2026-11-20T01:00:00Z", "2026-11-20T16:59:00Z", "2026-11-20"],
  ["2026-11-20T01:00:00Z", "2026-11-20T17:00:00Z", "2026-11-21"],
  ["2026-11-20T17:30:00Z", "2026-11-21T16:30:00Z", "2026-11-20"],
  ["2026-11-20T01:00:00Z", "2026-12-01T01:00:00Z", "2026-12-01"],
  // A clock that was set back says nothing.
  ["2026-11-20T01:00:00Z", "2026-11-10T01:00:00Z", "2026-11-20"],
])("heard of at %s, the day at %s is %s", (heardAt, now, today) => {
  expect(todayAfter("2026-11-20", heardAt, now)).toBe(today);
});

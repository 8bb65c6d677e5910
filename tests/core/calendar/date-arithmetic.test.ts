import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  addWeekdays,
  dateOf,
  dayNumber,
  dayOfWeek,
  daysInMonth,
  localDate,
  partsOf,
} from "../../../src/core/calendar/date-arithmetic.ts";
import type { LocalDate } from "../../../src/core/calendar/local-date.ts";

const anyDate = fc
  .record({ year: fc.integer({ min: 1900, max: 2200 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .map(({ year, month, day }) => dateOf(year, month, Math.min(day, daysInMonth(year, month))));

describe("localDate", () => {
  it.each([
    [2025, 2, 29],
    [2100, 2, 29],
    [2026, 4, 31],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 0],
    [0, 1, 1],
    [10_000, 1, 1],
  ])("knows no day %i-%i-%i", (year, month, day) => {
    expect(localDate(year, month, day)).toBeNull();
    expect(() => dateOf(year, month, day)).toThrow(RangeError);
  });

  it.each([
    [2024, 2, 29, "2024-02-29"],
    [2000, 2, 29, "2000-02-29"],
    [987, 6, 5, "0987-06-05"],
  ])("writes %i-%i-%i", (year, month, day, written) => {
    expect(localDate(year, month, day)).toBe(written);
  });
});

describe("days", () => {
  it.each([
    ["1970-01-01", 0, 4],
    ["1969-12-31", -1, 3],
    ["2026-11-20", 20_777, 5],
    ["2000-02-29", 11_016, 2],
  ])("%s is day %i", (date, number, weekday) => {
    expect(dayNumber(date as LocalDate)).toBe(number);
    expect(dayOfWeek(date as LocalDate)).toBe(weekday);
  });

  it.each([
    ["2026-12-31", 1, "2027-01-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-11-20", 0, "2026-11-20"],
    ["2026-11-20", 365, "2027-11-20"],
  ])("%s and %i days is %s", (date, days, later) => {
    expect(addDays(date as LocalDate, days)).toBe(later);
  });

  it("agrees with the calendar of the machine, in every time zone", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const { year, month, day } = partsOf(date);
        expect(addDays(date, days)).toBe(new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10));
        expect(dayOfWeek(date)).toBe(new Date(Date.UTC(year, month - 1, day)).getUTCDay());
      }),
    );
  });

  it("comes back when as many days are taken away", () => {
    fc.assert(fc.property(anyDate, fc.integer({ min: -9999, max: 9999 }), (date, n) => addDays(addDays(date, n), -n) === date));
  });
});

describe("addMonths", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-11-20", 2, "2027-01-20"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-03-31", -13, "2025-02-28"],
    ["2026-05-31", 0, "2026-05-31"],
  ])("%s and %i months is %s", (date, months, later) => {
    expect(addMonths(date as LocalDate, months)).toBe(later);
  });

  it("keeps the day, or takes the month's last", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -500, max: 500 }), (date, months) => {
        const [from, to] = [partsOf(date), partsOf(addMonths(date, months))];
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
  });
});

describe("addWeekdays", () => {
  it.each([
    ["2026-11-20", 0, "2026-11-20"],
    ["2026-11-20", 1, "2026-11-23"],
    ["2026-11-21", 1, "2026-11-23"],
    ["2026-11-19", 5, "2026-11-26"],
  ])("%s and %i weekdays is %s", (date, count, later) => {
    expect(addWeekdays(date as LocalDate, count)).toBe(later);
  });

  it("never ends on a weekend", () => {
    fc.assert(fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (date, n) => ![0, 6].includes(dayOfWeek(addWeekdays(date, n)))));
  });
});

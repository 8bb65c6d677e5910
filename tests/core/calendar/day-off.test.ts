import { describe, expect, test } from "vitest";
import { type DayOff, isRest, stretchesByMonth } from "../../../src/core/calendar/day-off.ts";
import type { LocalDate } from "../../../src/core/calendar/local-date.ts";

const holiday = (day: string, name: string): DayOff => ({ day: day as LocalDate, holiday: name, exception: null });
const swapped = (day: string, isWorking: boolean, name: string | null = null): DayOff => ({
  day: day as LocalDate,
  holiday: name,
  exception: { isWorking, note: null },
});
const linesOf = (days: DayOff[]) =>
  stretchesByMonth(days).map(([month, stretches]) => [month, ...stretches.map(({ day, until }) => `${day}…${until}`)]);

describe("stretchesByMonth", () => {
  test.each<[why: string, days: DayOff[], lines: string[][]]>([
    ["nothing", [], []],
    [
      "days of two holidays stay apart",
      [holiday("2026-04-30", "Ngày Chiến thắng"), holiday("2026-05-01", "Ngày Quốc tế Lao động")],
      [
        ["2026-04", "2026-04-30…2026-04-30"],
        ["2026-05", "2026-05-01…2026-05-01"],
      ],
    ],
    [
      "days with a gap stay apart",
      [holiday("2026-09-01", "Quốc khánh"), holiday("2026-09-03", "Quốc khánh")],
      [["2026-09", "2026-09-01…2026-09-01", "2026-09-03…2026-09-03"]],
    ],
    [
      "a swapped day stands alone, also within a holiday",
      [holiday("2026-02-16", "Tết"), swapped("2026-02-17", true, "Tết"), holiday("2026-02-18", "Tết"), holiday("2026-02-19", "Tết")],
      [["2026-02", "2026-02-16…2026-02-16", "2026-02-17…2026-02-17", "2026-02-18…2026-02-19"]],
    ],
    [
      "two swapped days in a row are two",
      [swapped("2026-12-28", false), swapped("2026-12-29", false)],
      [["2026-12", "2026-12-28…2026-12-28", "2026-12-29…2026-12-29"]],
    ],
    [
      "Tết over the end of a month is told where it begins",
      [holiday("2033-01-31", "Tết"), holiday("2033-02-01", "Tết")],
      [["2033-01", "2033-01-31…2033-02-01"]],
    ],
  ])("%s", (_why, days, lines) => {
    expect(linesOf(days)).toEqual(lines);
  });
});

test.each<[day: string, rest: boolean]>([
  ["2026-11-20", false],
  ["2026-08-31", false], // swapped, but by itself a Monday
  ["2026-11-21", true],
  ["2026-11-22", true],
  ["2026-09-02", true],
])("%s: nobody works by itself %s", (day, rest) => {
  expect(isRest(day as LocalDate, [holiday("2026-09-02", "Quốc khánh"), swapped("2026-08-31", false)])).toBe(rest);
});

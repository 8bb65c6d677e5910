import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayOfWeek } from "../../src/core/calendar/date-arithmetic.ts";
import type { LocalDate } from "../../src/core/calendar/local-date.ts";
import { lawfulHolidays } from "../../tools/holidays/lawful-holidays.ts";
import { firstYear, lastYear, publicHolidays } from "../../tools/holidays/public-holidays.ts";

const all = publicHolidays();
const off = new Map(all.map(({ day, name }) => [day, name]));
const isWeekend = (day: LocalDate) => dayOfWeek(day) % 6 === 0;
const years = Array.from({ length: lastYear - firstYear + 1 }, (_, n) => firstYear + n);

/** The first day of the lunar year in Việt Nam; in 2030 it is a day before the Chinese one. */
// prettier-ignore
const firstOfTet = [
  "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02", "2031-01-23", "2032-02-11",
  "2033-01-31", "2034-02-19", "2035-02-08", "2036-01-28", "2037-02-15", "2038-02-04", "2039-01-24", "2040-02-12", "2041-02-01",
  "2042-01-22", "2043-02-10", "2044-01-30", "2045-02-17", "2046-02-06", "2047-01-26", "2048-02-14", "2049-02-02", "2050-01-23",
] as LocalDate[];

test("every year from 2024 to 2050 is known", () => {
  expect(firstOfTet.map((day) => Number(day.slice(0, 4)))).toEqual(years);
  expect([...new Set(all.map(({ day }) => Number(day.slice(0, 4))))]).toEqual(years);
});

test.each(firstOfTet)("Tết that begins on %s: five days in a row, the first of the year among them, and a whole week off", (first) => {
  const five = lawfulHolidays(Number(first.slice(0, 4))).flatMap(({ day, name }) => (name === "Tết Âm lịch" ? [day] : []));
  expect(five).toHaveLength(5);
  expect(five).toEqual(Array.from({ length: 5 }, (_, n) => addDays(five[0] as LocalDate, n)));
  expect(five.indexOf(first)).toBeGreaterThanOrEqual(1);
  const around = Array.from({ length: 14 }, (_, n) => addDays(first, n - 5)).filter((day) => !isWeekend(day) && off.has(day));
  expect(around).toHaveLength(5);
});

/** Days off from Monday to Friday as they were decided for public bodies, without swapped days. */
test.each<[year: number, decided: string]>([
  [2024, "01/01 08/02 09/02 12/02 13/02 14/02 18/04 30/04 01/05 02/09 03/09"],
  [2025, "01/01 27/01 28/01 29/01 30/01 31/01 07/04 30/04 01/05 01/09 02/09"],
  [2026, "01/01 16/02 17/02 18/02 19/02 20/02 27/04 30/04 01/05 01/09 02/09"],
  // Before the rows begin, by the same rule.
  [2021, "01/01 10/02 11/02 12/02 15/02 16/02 21/04 30/04 03/05 02/09 03/09"],
  [2022, "03/01 31/01 01/02 02/02 03/02 04/02 11/04 02/05 03/05 01/09 02/09"],
  [2023, "02/01 20/01 23/01 24/01 25/01 26/01 01/05 02/05 03/05 01/09 04/09"],
])("%s is as it was decided", (year, decided) => {
  const days = publicHolidays(year, year).filter(({ day }) => !isWeekend(day));
  expect(days.map(({ day }) => `${day.slice(8)}/${day.slice(5, 7)}`).join(" ")).toBe(decided);
});

describe("whatever the year", () => {
  test("the law gives eleven days, and each that falls on a weekend is made up for on a working day after it", () => {
    for (const year of years) {
      const lawful = lawfulHolidays(year);
      expect(lawful).toHaveLength(11);
      const ofYear = publicHolidays(year, year);
      const made = ofYear.filter(({ name }) => name.startsWith("Nghỉ bù "));
      expect(made).toHaveLength(lawful.filter(({ day }) => isWeekend(day)).length);
      expect(made.filter(({ day }) => isWeekend(day))).toEqual([]);
    }
  });

  test("no day stands twice, and they stand in order", () => {
    const days = all.map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].sort());
  });

  test("a day that is made up follows its holiday without a working day between", () => {
    fc.assert(
      fc.property(fc.constantFrom(...all.filter(({ name }) => name.startsWith("Nghỉ bù "))), ({ day, name }) => {
        let before = addDays(day, -1);
        while (isWeekend(before) || off.has(before)) {
          if (off.get(before)?.includes(name.slice("Nghỉ bù ".length)) && isWeekend(before)) return true;
          before = addDays(before, -1);
        }
        return false;
      }),
    );
  });
});

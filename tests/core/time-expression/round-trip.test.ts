import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dateOf, daysInMonth, partsOf } from "../../../src/core/calendar/date-arithmetic.ts";
import type { LocalDate } from "../../../src/core/calendar/local-date.ts";
import { monthsPeriod, quarterPeriod, yearPeriod } from "../../../src/core/calendar/period.ts";
import { stripDiacritics } from "../../../src/core/text/fold.ts";
import { resolveTime } from "../../../src/core/time-expression/resolve-time.ts";

const years = fc.integer({ min: 2015, max: 2045 });
const months = fc.integer({ min: 1, max: 12 });
const days = fc
  .date({ min: new Date("2015-01-01"), max: new Date("2045-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as LocalDate);

const two = (number: number) => String(number).padStart(2, "0");
const roman = (quarter: number) => ["I", "II", "III", "IV"][quarter - 1] ?? "";

/** The ways in which offices write a day. */
const dayStyles: ((date: LocalDate) => string)[] = [
  (date) => date.split("-").reverse().join("/"),
  (date) => date.split("-").reverse().join("-"),
  (date) => date.split("-").reverse().join("."),
  (date) => `ngày ${date.split("-").reverse().join("/")}`,
  (date) => `${partsOf(date).day}/${partsOf(date).month}/${partsOf(date).year}`,
  (date) => `ngày ${two(partsOf(date).day)} tháng ${two(partsOf(date).month)} năm ${partsOf(date).year}`,
  (date) => `ngày ${partsOf(date).day} tháng ${partsOf(date).month} năm ${partsOf(date).year}`,
  (date) => `ngày ${partsOf(date).day} tháng ${partsOf(date).month}/${partsOf(date).year}`,
];

/** The ways in which offices write a quarter. */
const quarterStyles: ((year: number, quarter: number) => string)[] = [
  (year, quarter) => `Quý ${roman(quarter)}/${year}`,
  (year, quarter) => `Quý ${roman(quarter)} năm ${year}`,
  (year, quarter) => `quý ${quarter}/${year}`,
  (year, quarter) => `Quí ${roman(quarter)}-${year}`,
  (year, quarter) => `Q${roman(quarter)}/${year}`,
  (year, quarter) => `trong Quý ${roman(quarter)}, năm ${year}`,
  (year, quarter) => `QUÝ ${roman(quarter)}/${year}`,
];

/** The ways in which offices write a month. */
const monthStyles: ((year: number, month: number) => string)[] = [
  (year, month) => `Tháng ${month}/${year}`,
  (year, month) => `tháng ${two(month)} năm ${year}`,
  (year, month) => `Tháng ${two(month)}-${year}`,
  (year, month) => `T${month}/${year}`,
  (year, month) => `${two(month)}/${year}`,
  (year, month) => `trong tháng ${month}/${year}`,
];

/** The same phrase as it comes out of other keyboards and bad copies. */
const spellings: ((phrase: string) => string)[] = [
  (phrase) => phrase,
  (phrase) => phrase.normalize("NFD"),
  (phrase) => phrase.toUpperCase(),
  (phrase) => stripDiacritics(phrase),
  (phrase) => `  ${phrase.replace(/ /gu, "\u00A0")}.`,
];

const nowhere = { planYear: null, issuedOn: null };
const spelled = fc.constantFrom(...spellings);

function resolved(phrase: string, context: Parameters<typeof resolveTime>[1] = nowhere) {
  const time = resolveTime(phrase, context);
  return time.ok ? { start: time.value.start, due: time.value.due, exclusive: time.value.exclusive } : time.error.code;
}

describe("a time written as offices do is read back", () => {
  it("for days, before, until and after", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...dayStyles), spelled, (date, style, spell) => {
        const text = style(date);
        expect(resolved(spell(text))).toEqual({ start: date, due: date, exclusive: false });
        expect(resolved(spell(`trước ${text}`))).toEqual({ start: null, due: date, exclusive: true });
        expect(resolved(spell(`chậm nhất ${text}`))).toEqual({ start: null, due: date, exclusive: false });
        expect(resolved(spell(`từ ${text}`))).toEqual({ start: date, due: null, exclusive: false });
      }),
      { numRuns: 400, seed: 20261127 },
    );
  }, 60_000);

  it("for runs of days", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 900 }), fc.constantFrom(...dayStyles), spelled, (start, length, style, spell) => {
        const due = addDays(start, length);
        for (const phrase of [`từ ${style(start)} đến ${style(due)}`, `${style(start)} - ${style(due)}`])
          expect(resolved(spell(phrase)), phrase).toEqual({ start, due, exclusive: false });
        expect(resolved(spell(`từ ${style(due)} đến ${style(start)}`))).toBe("time.impossible");
      }),
      { numRuns: 300, seed: 20261127 },
    );
  }, 60_000);

  it("for quarters and runs of them", () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 4 }), fc.constantFrom(...quarterStyles), spelled, (year, quarter, style, spell) => {
        const period = quarterPeriod(year, quarter);
        const next = quarterPeriod(year + 1, quarter);
        expect(resolved(spell(style(year, quarter)))).toEqual({ start: period?.start, due: period?.end, exclusive: false });
        expect(resolved(spell(`${style(year, quarter)} - ${style(year + 1, quarter)}`))).toEqual({
          start: period?.start,
          due: next?.end,
          exclusive: false,
        });
      }),
      { numRuns: 300, seed: 20261127 },
    );
  }, 60_000);

  it("for months, with and without their year", () => {
    fc.assert(
      fc.property(years, months, fc.constantFrom(...monthStyles), spelled, (year, month, style, spell) => {
        const period = monthsPeriod(year, month);
        const wanted = { start: period?.start, due: period?.end, exclusive: false };
        expect(resolved(spell(style(year, month)))).toEqual(wanted);
        expect(resolved(spell(`tháng ${month}`), { planYear: year, issuedOn: null })).toEqual(wanted);
        expect(resolved(spell(`ngày ${daysInMonth(year, month)}/${month}`), { planYear: year, issuedOn: null })).toEqual({
          ...wanted,
          start: period?.end,
        });
      }),
      { numRuns: 300, seed: 20261127 },
    );
  }, 60_000);

  it("for years and their halves", () => {
    fc.assert(
      fc.property(years, spelled, (year, spell) => {
        const { start, end } = yearPeriod(year);
        expect(resolved(spell(`năm ${year}`))).toEqual({ start, due: end, exclusive: false });
        expect(resolved(spell(`6 tháng đầu năm ${year}`))).toEqual({ start, due: dateOf(year, 6, 30), exclusive: false });
        expect(resolved(spell(`6 tháng cuối năm ${year}`))).toEqual({ start: dateOf(year, 7, 1), due: end, exclusive: false });
      }),
      { numRuns: 60, seed: 20261127 },
    );
  }, 60_000);

  it("never for a day that does not exist", () => {
    fc.assert(
      fc.property(years, months, fc.constantFrom(...dayStyles), (year, month, style) => {
        const none = `${year}-${two(month)}-${two(daysInMonth(year, month) + 1)}` as LocalDate;
        expect(resolved(style(none))).toBe("time.impossible");
      }),
      { numRuns: 200, seed: 20261127 },
    );
  }, 60_000);

  it("never with an end before its start, whatever the words", () => {
    const pieces = fc.constantFrom(
      ..."từ đến trước sau ngày tháng quý năm I IV 5 31 2026 12/2025 30/4 - , và hết cuối đầu chậm_nhất hằng 6_tháng tuần_2 kể_từ_ngày_ký".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (words) => {
        const time = resolveTime(words.join(" ").replaceAll("_", " "), { planYear: 2026, issuedOn: "2026-01-14" });
        if (!time.ok) return;
        const { start, due } = time.value;
        if (start !== null && due !== null) expect(start <= due).toBe(true);
      }),
      { numRuns: 1500, seed: 20261127 },
    );
  }, 60_000);
});

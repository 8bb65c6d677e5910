import DateHolidays from "date-holidays";
import { addDays, dateOf, dayOfWeek, partsOf } from "../../src/core/calendar/date-arithmetic.ts";
import type { LocalDate } from "../../src/core/calendar/local-date.ts";

export interface PublicHoliday {
  day: LocalDate;
  name: string;
}

/** The days of Điều 112 khoản 1 that date-holidays knows, by its rule for each; the names are those of the law. */
const namesByRule: Record<string, string> = {
  "01-01": "Tết Dương lịch",
  "vietnamese 1-0-1": "Tết Âm lịch",
  "vietnamese 3-0-10": "Giỗ Tổ Hùng Vương",
  "04-30": "Ngày Chiến thắng",
  "05-01": "Ngày Quốc tế Lao động",
  "09-02": "Quốc khánh",
};

const library = new DateHolidays("VN");

/** The holidays of Điều 112 in a year as the law counts them, also those on a Saturday or Sunday. Two may share a day. */
export function lawfulHolidays(year: number): PublicHoliday[] {
  const known = library.getHolidays(year).flatMap((holiday) => {
    const name = holiday.type === "public" ? namesByRule[holiday.rule] : undefined;
    const [, month, day] = holiday.date.slice(0, 10).split("-").map(Number);
    return name === undefined || month === undefined || day === undefined ? [] : [{ day: dateOf(year, month, day), name }];
  });
  if (known.length !== Object.keys(namesByRule).length) throw new Error(`date-holidays knows other holidays of ${year} than the law`);
  return known.flatMap((holiday) => daysOf(holiday)).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Tết has five days and the National Day two; which ones, the Prime Minister decides each year (Điều 112 khoản 3). */
function daysOf({ day, name }: PublicHoliday): PublicHoliday[] {
  if (name === "Tết Âm lịch") return [0, 1, 2, 3, 4].map((n) => ({ day: addDays(day, n - daysBeforeTet(day)), name }));
  if (name === "Quốc khánh") return [day, besideNationalDay(day)].map((each) => ({ day: each, name }));
  return [{ day, name }];
}

const [sunday, monday, tuesday, thursday] = [0, 1, 2, 4];

/**
 * Days off before the first of the lunar year: two, or one where the first is a Tuesday and five days from Monday make
 * a whole week. So it was decided for every year from 2021 to 2026; for later ones it is what is to be expected.
 */
function daysBeforeTet(first: LocalDate): number {
  return dayOfWeek(first) === tuesday ? 1 : 2;
}

/**
 * «02 ngày, ngày 02 tháng 9 và 01 ngày liền kề trước hoặc sau»: the day after where that is what lengthens the weekend,
 * otherwise the day before. So it was decided for every year from 2021 to 2026.
 */
function besideNationalDay(day: LocalDate): LocalDate {
  const { year } = partsOf(day);
  return dateOf(year, 9, [sunday, monday, thursday].includes(dayOfWeek(day)) ? 3 : 1);
}

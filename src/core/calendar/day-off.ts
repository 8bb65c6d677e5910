import { addDays, dayOfWeek } from "./date-arithmetic.ts";
import type { LocalDate } from "./local-date.ts";

/** A day that is not what its place in the week says. */
export interface DayOff {
  day: LocalDate;
  /** The public holiday of that day, or what it makes up for. */
  holiday: string | null;
  /** What the organization says otherwise («hoán đổi ngày làm việc»). */
  exception: { isWorking: boolean; note: string | null } | null;
}

/** Whether nobody works on a day by itself: a weekend, or one of the holidays given. */
export function isRest(day: LocalDate, holidays: readonly DayOff[]): boolean {
  return dayOfWeek(day) % 6 === 0 || holidays.some((each) => each.day === day && each.holiday !== null);
}

/** A swapped day as the coordinator writes it. */
export interface SwappedDay {
  day: LocalDate;
  isWorking: boolean;
  note: string | null;
}

/** Days in a row that are told in one line: those of one holiday. A swapped day stands alone. */
export interface Stretch extends DayOff {
  until: LocalDate;
}

/** Days in their order → stretches, by the month in which each begins («2026-02»). */
export function stretchesByMonth(days: readonly DayOff[]): [month: string, stretches: Stretch[]][] {
  const months = new Map<string, Stretch[]>();
  let last: Stretch | null = null;
  for (const each of days) {
    if (last !== null && last.exception === null && each.exception === null && goesOn(last, each)) {
      last.until = each.day;
      continue;
    }
    last = { ...each, until: each.day };
    const month = each.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), last]);
  }
  return [...months];
}

function goesOn(before: Stretch, { day, holiday }: DayOff): boolean {
  return before.holiday === holiday && addDays(before.until, 1) === day;
}

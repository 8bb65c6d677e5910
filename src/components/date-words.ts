import { formatDate } from "../core/calendar/format-date.ts";
import type { LocalDate } from "../core/calendar/local-date.ts";
import { onceNeeded } from "../core/once-needed.ts";

export { formatQuarter } from "../core/calendar/format-quarter.ts";

const moment = onceNeeded(
  () =>
    new Intl.DateTimeFormat("vi-VN", {
      timeZone: "Asia/Ho_Chi_Minh",
      hourCycle: "h23",
      day: "2-digit",
      month: "2-digit",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
    }),
);

function partsOf(instant: string): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  return Object.fromEntries(
    moment()
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
}

/** An ISO instant → «14/11/2026 lúc 09:41», as clocks in Việt Nam show it. */
export function formatInstant(instant: string): string {
  return `${formatDay(instant)} lúc ${formatTime(instant)}`;
}

/** An ISO instant → «14/11/2026», the day in Việt Nam. */
export function formatDay(instant: string): string {
  const { day, month, year } = partsOf(instant);
  return `${day}/${month}/${year}`;
}

/** An ISO instant → «09:41», as clocks in Việt Nam show it. */
export function formatTime(instant: string): string {
  const { hour, minute } = partsOf(instant);
  return `${hour}:${minute}`;
}

const weekdays = ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"] as const;

/** 2026-11-20 → «Thứ sáu, 20/11/2026». */
export function formatWeekday(date: LocalDate): string {
  return `${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ""}, ${formatDate(date)}`;
}

/** 2026-11-20 → «Tháng 11/2026». */
export function formatMonth(day: LocalDate): string {
  const [year, month] = day.split("-");
  return `Tháng ${Number(month)}/${year}`;
}

const numbers = onceNeeded(() => new Intl.NumberFormat("vi-VN"));

/** 1234.5 → «1.234,5». Counts, which the first screen is full of, need no rules of a language for that. */
export function formatNumber(number: number): string {
  return Number.isSafeInteger(number) ? String(number).replace(/\B(?=(?:\d{3})+$)/gu, ".") : numbers().format(number);
}

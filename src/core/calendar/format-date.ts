import type { LocalDate } from "./local-date.ts";

/** 2026-11-14 → «14/11/2026». */
export function formatDate(date: LocalDate): string {
  const [year, month, day] = date.split("-");
  return `${day}/${month}/${year}`;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Today in Việt Nam, as YYYY-MM-DD. */
export function realToday(): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** «Thứ Bảy, 21/11/2026». */
export function describeDay(day: string): string {
  const options = { weekday: "long", day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("vi-VN", options).format(new Date(`${day}T00:00:00Z`));
}

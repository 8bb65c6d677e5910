const hourMs = 60 * 60 * 1000;
export const dayMs: number = 24 * hourMs;
const vietnam = "Asia/Ho_Chi_Minh";

const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat("vi-VN", { ...options, timeZone: vietnam });
  return (moment: string) => formatter.format(new Date(moment));
};

/** «Thứ Bảy, 21/11/2026». */
export const describeDay: (moment: string) => string = format({ weekday: "long", day: "2-digit", month: "2-digit", year: "numeric" });

/** «07:30». */
export const describeTime: (moment: string) => string = format({ hour: "2-digit", minute: "2-digit", hour12: false });

export function addMs(moment: string, ms: number): string {
  return new Date(Date.parse(moment) + ms).toISOString();
}

/** The next half past seven in the morning, in Việt Nam. */
export function nextMorning(moment: string): string {
  const local = Date.parse(moment) + 7 * hourMs;
  const morning = Math.floor(local / dayMs) * dayMs + 7.5 * hourMs;
  return new Date((morning > local ? morning : morning + dayMs) - 7 * hourMs).toISOString();
}

/** What a field for date and time holds, in Việt Nam: «2026-11-21T07:30». */
export function toField(moment: string): string {
  return new Date(Date.parse(moment) + 7 * hourMs).toISOString().slice(0, 16);
}

export function fromField(value: string): string {
  return new Date(`${value}:00+07:00`).toISOString();
}

import type { LocalDate } from "./local-date.ts";

/** A day that is not what its place in the week says. */
export interface DayOff {
  day: LocalDate;
  /** The public holiday of that day, or what it makes up for. */
  holiday: string | null;
  /** What the organization says otherwise («hoán đổi ngày làm việc»). */
  exception: { isWorking: boolean; note: string | null } | null;
}

/** Whether the organization works on such a day. */
export function isWorked({ exception }: DayOff): boolean {
  return exception?.isWorking ?? false;
}

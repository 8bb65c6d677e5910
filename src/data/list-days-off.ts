import type { DayOff } from "../core/calendar/day-off.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Public holidays and swapped days of a year. */
export function listDaysOff(organizationId: string, year: number): Promise<Result<DayOff[], Refusal>> {
  return call("list_days_off", { organization_id: organizationId, year });
}

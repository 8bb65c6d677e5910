import type { LocalDate } from "../core/calendar/local-date.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** The n-th working day of an organization after today. */
export function getWorkingDayAfter(organizationId: string, workingDays: number): Promise<Result<LocalDate, Refusal>> {
  return call("get_working_day_after", { organization_id: organizationId, working_days: workingDays });
}

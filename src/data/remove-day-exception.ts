import type { LocalDate } from "../core/calendar/local-date.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Makes a swapped day again what the law and the week say. */
export function removeDayException(organizationId: string, day: LocalDate): Promise<Result<null, Refusal>> {
  return call("remove_day_exception", { organization_id: organizationId, day });
}

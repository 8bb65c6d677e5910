import type { DayOff, SwappedDay } from "../core/calendar/day-off.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Swaps a day, or changes what was said of it. */
export function saveDayException(organizationId: string, { day, isWorking, note }: SwappedDay): Promise<Result<DayOff, Refusal>> {
  return call("save_day_exception", { organization_id: organizationId, day, is_working: isWorking, note });
}

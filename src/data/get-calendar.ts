import type { BoardFilter } from "../core/board/board.ts";
import type { Calendar } from "../core/board/month-calendar.ts";
import type { Period } from "../core/calendar/period.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";
import { filterArguments } from "./get-board.ts";

/** How much has its last day on each of these days, and which of them are off. */
export function getCalendar(question: BoardFilter & { organizationId: string }, days: Period): Promise<Result<Calendar, Refusal>> {
  return call<Calendar>("get_calendar", { ...filterArguments(question), from_day: days.start, until_day: days.end });
}

import type { BoardFilter } from "../core/board/board.ts";
import type { Card } from "../core/board/card.ts";
import type { CalendarDay } from "../core/board/month-calendar.ts";
import type { LocalDate } from "../core/calendar/local-date.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";
import { filterArguments } from "./get-board.ts";

/** Cards and reports whose last day it is; `after` is the last card of the page before. */
export function getCalendarDay(
  question: BoardFilter & { organizationId: string },
  day: LocalDate,
  after: Card | null,
  maxCards: number,
): Promise<Result<CalendarDay, Refusal>> {
  const cursor = { after_done: after === null ? null : after.status === "done", after_id: after?.id ?? null };
  return call<CalendarDay>("get_calendar_day", { ...filterArguments(question), day, ...cursor, max_cards: maxCards });
}

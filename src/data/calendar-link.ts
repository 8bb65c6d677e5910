import type { CalendarLink } from "../core/calendar-link/deadline-calendar.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import { getBackend } from "./client.ts";
import type { Refusal } from "./errors.ts";

/** Whether the person has a link to their deadlines, without its secret. */
export function getCalendarLink(organizationId: string): Promise<Result<CalendarLink | null, Refusal>> {
  return call<CalendarLink | null>("get_calendar_link", { organization_id: organizationId });
}

/** Makes a new link and answers its secret, this once; an older link opens nothing any more. */
export function renewCalendarLink(organizationId: string): Promise<Result<{ token: string }, Refusal>> {
  return call<{ token: string }>("renew_calendar_link", { organization_id: organizationId });
}

/** The link opens nothing any more. */
export function endCalendarLink(organizationId: string): Promise<Result<null, Refusal>> {
  return call<null>("end_calendar_link", { organization_id: organizationId });
}

/** The address under which a calendar reads the deadlines. */
export function calendarAddress(token: string): string {
  return `${getBackend().url}/functions/v1/deadline-calendar/${token}.ics`;
}

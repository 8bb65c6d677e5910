import { atom } from "jotai";
import type { CalendarLink } from "../../core/calendar-link/deadline-calendar.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { ok, refuse, type Result } from "../../core/result.ts";
import { calendarAddress, endCalendarLink, getCalendarLink, renewCalendarLink } from "../../data/calendar-link.ts";
import type { Refusal } from "../../data/errors.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { membershipAtom, organizationIdAtom } from "../session.ts";

const rawLinkAtom = atom<Load<CalendarLink | null>>(loading);

/** Whether a calendar can read the person's deadlines; null where there is no link. */
export const calendarLinkAtom = atom((get) => get(rawLinkAtom));

/** Whether there are deadlines to put into a calendar: only who works in a unit has them. */
export const hasDeadlinesAtom = atom((get) => (get(membershipAtom)?.unit ?? null) !== null);

/** Asks whether there is a link; what is shown stays until the answer comes. */
export const loadCalendarLinkAtom = atom(null, async (get, set) => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return;
  const answer = await attempt(() => getCalendarLink(organizationId));
  if (answer.ok || get(rawLinkAtom).status !== "ready") set(rawLinkAtom, toLoad(answer));
});

/** Makes a new link and answers its address, which nobody can ask for again. */
export const renewCalendarLinkAtom = atom(null, async (get, set): Promise<Result<string, Refusal>> => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return refuse({ code: "membership.none" });
  const answer = await attempt(() => renewCalendarLink(organizationId));
  if (!answer.ok) return answer;
  await set(loadCalendarLinkAtom);
  return ok(calendarAddress(answer.value.token));
});

/** Turns the link off; answers why not, or null. */
export const endCalendarLinkAtom = atom(null, async (get, set): Promise<RefusalCode | null> => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return "membership.none";
  const answer = await attempt(() => endCalendarLink(organizationId));
  if (!answer.ok) return answer.error.code;
  set(rawLinkAtom, { status: "ready", value: null });
  return null;
});

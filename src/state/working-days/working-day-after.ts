import { atom } from "jotai";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { getWorkingDayAfter } from "../../data/get-working-day-after.ts";
import { attempt } from "../attempt.ts";
import { organizationIdAtom } from "../session.ts";

/** The n-th working day of the organization after today; null where the server doesn't say. */
export const askWorkingDayAfterAtom = atom(null, async (get, _set, workingDays: number): Promise<LocalDate | null> => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return null;
  const answer = await attempt(() => getWorkingDayAfter(organizationId, workingDays));
  return answer.ok ? answer.value : null;
});

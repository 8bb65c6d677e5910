import { atom } from "jotai";
import type { DayOff, SwappedDay } from "../../core/calendar/day-off.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Refusal } from "../../data/errors.ts";
import { listDaysOff } from "../../data/list-days-off.ts";
import { removeDayException } from "../../data/remove-day-exception.ts";
import { saveDayException } from "../../data/save-day-exception.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { organizationIdAtom, todayAtom } from "../session.ts";

const rawDaysOffAtom = atom<Load<DayOff[]>>(loading);

/** The public holidays and the swapped days of this year and the next. */
export const daysOffAtom = atom((get) => get(rawDaysOffAtom));

/** Asks for both years; what is already there stays on the screen meanwhile. */
export const loadDaysOffAtom = atom(null, async (get, set) => {
  const organizationId = get(organizationIdAtom);
  const today = get(todayAtom);
  if (organizationId === null || today === null) return;
  const year = Number(today.slice(0, 4));
  const answer = toLoad(await attempt(() => listBoth(organizationId, year)));
  if (answer.status === "ready" || get(rawDaysOffAtom).status !== "ready") set(rawDaysOffAtom, answer);
});

async function listBoth(organizationId: string, year: number): Promise<Result<DayOff[], Refusal>> {
  const [first, second] = await Promise.all([listDaysOff(organizationId, year), listDaysOff(organizationId, year + 1)]);
  if (!first.ok) return first;
  return second.ok ? ok([...first.value, ...second.value]) : second;
}

/** Swaps a day; answers why not, or null. */
export const saveDayExceptionAtom = atom(null, async (get, set, swapped: SwappedDay): Promise<RefusalCode | null> => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return "membership.none";
  const answer = await attempt(() => saveDayException(organizationId, swapped));
  if (!answer.ok) return answer.error.code;
  await set(loadDaysOffAtom);
  return null;
});

/** Takes a swapped day back; answers why not, or null. */
export const removeDayExceptionAtom = atom(null, async (get, set, day: LocalDate): Promise<RefusalCode | null> => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return "membership.none";
  const answer = await attempt(() => removeDayException(organizationId, day));
  if (!answer.ok) return answer.error.code;
  await set(loadDaysOffAtom);
  return null;
});

import { atom } from "jotai";
import type { BoardFilter } from "../../core/board/board.ts";
import type { Card } from "../../core/board/card.ts";
import { sameFilter } from "../../core/board/filter-address.ts";
import type { Calendar } from "../../core/board/month-calendar.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { firstOfMonth, monthGrid } from "../../core/calendar/month-grid.ts";
import type { ReportRequest } from "../../core/report/report-request.ts";
import { getCalendar } from "../../data/get-calendar.ts";
import { getCalendarDay } from "../../data/get-calendar-day.ts";
import { attempt } from "../attempt.ts";
import { freshCardsAtom, freshen } from "../fresh-cards.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { organizationIdAtom, todayAtom } from "../session.ts";

/** What has its last day on the chosen day, as far as it is loaded. */
export interface DayList {
  cards: Card[];
  reports: ReportRequest[];
  more: boolean;
}

const perPage = 30;

const rawFilterAtom = atom<BoardFilter>({ planId: null, unitId: null, mine: false });
const rawDayAtom = atom<LocalDate | null>(null);
const rawMonthAtom = atom<Load<Calendar>>(loading);
const rawListAtom = atom<Load<DayList>>(loading);

/** The day that is chosen, today before anybody chose; its month is the one that is shown. */
export const calendarDayAtom = atom((get) => get(rawDayAtom) ?? get(todayAtom));

/** The counts of the month that is shown. */
export const calendarAtom = atom((get) => get(rawMonthAtom));

/** What has its last day on the chosen day. */
export const calendarDayListAtom = atom((get): Load<DayList> => {
  const held = get(rawListAtom);
  if (held.status !== "ready") return held;
  const fresh = get(freshCardsAtom);
  const cards = held.value.cards.map((card) => freshen(card, fresh)).filter((card) => card !== null);
  return { ...held, value: { ...held.value, cards } };
});

/** Shows the calendar of a plan, of a unit, or one's own. */
export const openCalendarAtom = atom(null, async (get, set, filter: BoardFilter) => {
  if (!sameFilter(get(rawFilterAtom), filter)) {
    set(rawFilterAtom, filter);
    set(rawMonthAtom, loading);
    set(rawListAtom, loading);
  }
  await set(refreshCalendarAtom);
});

/** Asks again for the month and the day that are shown. */
export const refreshCalendarAtom = atom(null, async (_get, set) => {
  await Promise.all([set(loadMonthAtom), set(loadDayAtom)]);
});

/** Chooses a day; another month is shown with it. */
export const chooseCalendarDayAtom = atom(null, async (get, set, day: LocalDate) => {
  const before = get(calendarDayAtom);
  if (before === day) return;
  set(rawDayAtom, day);
  set(rawListAtom, loading);
  if (before !== null && firstOfMonth(before) !== firstOfMonth(day)) {
    set(rawMonthAtom, loading);
    await set(refreshCalendarAtom);
  } else await set(loadDayAtom);
});

const loadMonthAtom = atom(null, async (get, set) => {
  const organizationId = get(organizationIdAtom);
  const day = get(calendarDayAtom);
  if (organizationId === null || day === null) return;
  const filter = get(rawFilterAtom);
  const month = firstOfMonth(day);
  const days = monthGrid(month).flat();
  const period = { start: days[0] ?? month, end: days.at(-1) ?? month };
  const answer = await attempt(() => getCalendar({ organizationId, ...filter }, period));
  const shown = get(calendarDayAtom);
  if (get(rawFilterAtom) !== filter || shown === null || firstOfMonth(shown) !== month) return;
  if (answer.ok || get(rawMonthAtom).status !== "ready") set(rawMonthAtom, toLoad(answer));
});

const loadDayAtom = atom(null, async (get, set) => {
  const organizationId = get(organizationIdAtom);
  const day = get(calendarDayAtom);
  if (organizationId === null || day === null) return;
  const filter = get(rawFilterAtom);
  const before = get(rawListAtom);
  const wanted = before.status === "ready" ? Math.min(Math.max(before.value.cards.length, perPage), 200) : perPage;
  const answer = await attempt(() => getCalendarDay({ organizationId, ...filter }, day, null, wanted));
  if (get(rawFilterAtom) !== filter || get(calendarDayAtom) !== day) return;
  if (answer.ok) set(rawListAtom, { status: "ready", value: { ...answer.value, more: answer.value.cards.length === wanted } });
  else if (get(rawListAtom).status !== "ready") set(rawListAtom, toLoad(answer));
});

/** Asks for further cards of the chosen day. */
export const loadMoreOfDayAtom = atom(null, async (get, set) => {
  const organizationId = get(organizationIdAtom);
  const day = get(calendarDayAtom);
  const held = get(rawListAtom);
  if (organizationId === null || day === null || held.status !== "ready") return;
  const filter = get(rawFilterAtom);
  const answer = await attempt(() => getCalendarDay({ organizationId, ...filter }, day, held.value.cards.at(-1) ?? null, perPage));
  if (get(rawListAtom) !== held || !answer.ok) return;
  const further = answer.value.cards.filter(({ id }) => !held.value.cards.some((card) => card.id === id));
  const more = answer.value.cards.length === perPage;
  set(rawListAtom, { status: "ready", value: { ...held.value, cards: [...held.value.cards, ...further], more } });
});

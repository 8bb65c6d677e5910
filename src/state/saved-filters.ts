import { atom } from "jotai";
import type { SavedFilter } from "../core/board/saved-filter.ts";
import type { RefusalCode } from "../core/refusal.ts";
import type { Result } from "../core/result.ts";
import type { Refusal } from "../data/errors.ts";
import { listSavedFilters, removeFilter, saveFilter } from "../data/saved-filters.ts";
import { attempt } from "./attempt.ts";
import { loading, toLoad, type Load } from "./load.ts";
import { organizationIdAtom } from "./session.ts";

const rawFiltersAtom = atom<Load<SavedFilter[]>>(loading);

/** The filters that the person has named. */
export const savedFiltersAtom = atom((get) => get(rawFiltersAtom));

/** Asks for them; what is already there stays on the screen meanwhile. */
export const loadSavedFiltersAtom = atom(null, async (get, set) => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return;
  const answer = toLoad(await attempt(() => listSavedFilters(organizationId)));
  if (answer.status === "ready" || get(rawFiltersAtom).status !== "ready") set(rawFiltersAtom, answer);
});

/** Keeps a filter, or changes one; answers why not, or null. */
export const saveFilterAtom = atom(null, (_get, set, filter: SavedFilter) =>
  set(changeFiltersAtom, (organizationId) => saveFilter(organizationId, filter)),
);

/** Forgets a filter; answers why not, or null. */
export const removeFilterAtom = atom(null, (_get, set, filterId: string) =>
  set(changeFiltersAtom, (organizationId) => removeFilter(organizationId, filterId)),
);

type Change = (organizationId: string) => Promise<Result<SavedFilter[], Refusal>>;

const changeFiltersAtom = atom(null, async (get, set, change: Change): Promise<RefusalCode | null> => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return "membership.none";
  const answer = await attempt(() => change(organizationId));
  if (!answer.ok) return answer.error.code;
  set(rawFiltersAtom, toLoad(answer));
  return null;
});

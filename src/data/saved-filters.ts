import type { SavedFilter } from "../core/board/saved-filter.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** The filters that the person has named, the oldest first. */
export function listSavedFilters(organizationId: string): Promise<Result<SavedFilter[], Refusal>> {
  return call<SavedFilter[]>("list_saved_filters", { organization_id: organizationId });
}

/** Keeps a filter under its name; one whose id exists is changed. Answers all of them. */
export function saveFilter(organizationId: string, filter: SavedFilter): Promise<Result<SavedFilter[], Refusal>> {
  const { id, name, quarter, planId, unitId, mine, soon, groupBy } = filter;
  return call<SavedFilter[]>("save_filter", {
    organization_id: organizationId,
    filter_id: id,
    name,
    quarter,
    plan_id: planId,
    unit_id: unitId,
    mine,
    soon,
    group_by: groupBy,
  });
}

/** Forgets a filter; answers those that stay. */
export function removeFilter(organizationId: string, filterId: string): Promise<Result<SavedFilter[], Refusal>> {
  return call<SavedFilter[]>("remove_filter", { organization_id: organizationId, filter_id: filterId });
}

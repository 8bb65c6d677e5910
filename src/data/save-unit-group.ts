import type { UnitGroup } from "../core/organization/organization.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Stores a named set of units; an id that is not known yet makes a new one. */
export function saveUnitGroup(organizationId: string, group: UnitGroup): Promise<Result<UnitGroup, Refusal>> {
  return call("save_unit_group", { organization_id: organizationId, group_id: group.id, name: group.name, unit_ids: group.unitIds });
}

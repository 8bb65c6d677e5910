import type { Unit } from "../core/organization/organization.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** What can be changed of a unit; an id that is not known yet makes a new one. */
export type UnitToSave = Pick<Unit, "id" | "name" | "shortName" | "parentId" | "aliases">;

/** Stores a unit. */
export function saveUnit(organizationId: string, unit: UnitToSave): Promise<Result<Unit, Refusal>> {
  return call("save_unit", {
    organization_id: organizationId,
    unit_id: unit.id,
    name: unit.name,
    short_name: unit.shortName,
    parent_id: unit.parentId,
    aliases: unit.aliases,
  });
}

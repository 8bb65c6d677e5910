import type { UnitDirectory } from "../core/organization/organization.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** The units of an organization and their groups. */
export function listUnits(organizationId: string): Promise<Result<UnitDirectory, Refusal>> {
  return call("list_units", { organization_id: organizationId });
}

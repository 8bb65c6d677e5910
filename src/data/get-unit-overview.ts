import type { UnitOverview } from "../core/overview/unit-overview.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** A unit, with all below it, on one page. */
export function getUnitOverview(unitId: string): Promise<Result<UnitOverview, Refusal>> {
  return call("get_unit_overview", { unit_id: unitId });
}

import type { Consolidation } from "../core/report/consolidation.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Takes in what units have sent, or had taken back, since. `keepEdited`: texts that the coordinator changed stay as they are. */
export function takeIntoConsolidation(id: string, unitIds: string[], keepEdited: boolean): Promise<Result<Consolidation, Refusal>> {
  return call<Consolidation>("take_into_consolidation", { consolidation_id: id, unit_ids: unitIds, keep_edited: keepEdited });
}

import type { Consolidation } from "../core/report/consolidation.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Composes the report upward out of what is handed in. A period has one, whoever presses how often; `id` is a new uuid. */
export function beginConsolidation(periodId: string, id: string): Promise<Result<Consolidation, Refusal>> {
  return call<Consolidation>("begin_consolidation", { period_id: periodId, consolidation_id: id });
}

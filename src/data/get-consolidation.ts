import type { Consolidation } from "../core/report/consolidation.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** The report upward of a period; null where nobody has begun one. */
export function getConsolidation(periodId: string): Promise<Result<Consolidation | null, Refusal>> {
  return call<Consolidation | null>("get_consolidation", { period_id: periodId });
}

import type { ConsolidatedTask } from "../core/report/consolidation.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** The cards of the submissions that are in the report, by unit. */
export function getConsolidationTasks(id: string): Promise<Result<ConsolidatedTask[], Refusal>> {
  return call<ConsolidatedTask[]>("get_consolidation_tasks", { consolidation_id: id });
}

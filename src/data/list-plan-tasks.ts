import type { PlanTask } from "../core/overview/plan-overview.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** The next tasks of a plan, in the order of the document, after one that is known. */
export function listPlanTasks(
  planId: string,
  after: Pick<PlanTask, "position" | "id"> | null,
  most: number,
): Promise<Result<PlanTask[], Refusal>> {
  return call("list_plan_tasks", {
    plan_id: planId,
    after_position: after?.position ?? null,
    after_id: after?.id ?? null,
    max_tasks: most,
  });
}

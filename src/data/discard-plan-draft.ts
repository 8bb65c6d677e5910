import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Throws a review away; plans and cards are untouched. */
export function discardPlanDraft(draftId: string): Promise<Result<null, Refusal>> {
  return call("discard_plan_draft", { draft_id: draftId });
}

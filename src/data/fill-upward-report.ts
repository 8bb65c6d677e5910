import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Fills the empty parts of the collector's own report from the consolidation; answers which report that is. */
export function fillUpwardReport(id: string): Promise<Result<{ requestId: string }, Refusal>> {
  return call<{ requestId: string }>("fill_upward_report", { consolidation_id: id });
}

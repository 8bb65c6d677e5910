import type { Nudge } from "../core/nudge/nudge.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** One nudge, with all of its units and what moved after it. */
export function getNudge(nudgeId: string): Promise<Result<Nudge, Refusal>> {
  return call<Nudge>("get_nudge", { nudge_id: nudgeId });
}

import type { Nudge } from "../core/nudge/nudge.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** The nudges before one, the newest first; null begins at the newest. */
export function listNudges(organizationId: string, before: Nudge | null, maxNudges: number): Promise<Result<Nudge[], Refusal>> {
  return call<Nudge[]>("list_nudges", {
    organization_id: organizationId,
    before_at: before?.at ?? null,
    before_id: before?.id ?? null,
    max_nudges: maxNudges,
  });
}

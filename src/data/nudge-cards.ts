import type { NudgeTarget } from "../core/nudge/nudge-target.ts";
import type { SentNudge } from "../core/nudge/nudge.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";
import { targetArguments } from "./preview-nudge.ts";

export interface CardNudge {
  target: NudgeTarget;
  /** Null: all units that lead the cards. */
  leadUnitIds: readonly string[] | null;
  note: string | null;
}

/** «Đôn đốc»: one message to each person of the units. */
export function nudgeCards(organizationId: string, nudge: CardNudge, requestId: string): Promise<Result<SentNudge, Refusal>> {
  return call<SentNudge>("nudge_cards", {
    organization_id: organizationId,
    ...targetArguments(nudge.target),
    lead_unit_ids: nudge.leadUnitIds,
    note: nudge.note,
    request_id: requestId,
  });
}

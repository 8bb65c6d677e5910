import type { NudgeTarget } from "../core/nudge/nudge-target.ts";
import type { NudgeReach } from "../core/nudge/nudge.ts";
import type { Result } from "../core/result.ts";
import { call, type CallArguments } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Whom a nudge would reach, before it is sent. */
export function previewNudge(organizationId: string, target: NudgeTarget): Promise<Result<NudgeReach, Refusal>> {
  return call<NudgeReach>("preview_nudge", { organization_id: organizationId, ...targetArguments(target) });
}

/** These cards, all that are overdue under a filter, or what a unit leads of it. */
export function targetArguments(target: NudgeTarget): CallArguments {
  if (target.kind === "cards") return { card_ids: target.ids };
  if (target.kind === "unit") return { unit_id: target.unitId, led: true };
  const { planId, unitId, mine } = target.filter;
  return { plan_id: planId, unit_id: unitId, mine };
}

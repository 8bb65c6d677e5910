import type { Card } from "../core/board/card.ts";
import type { NudgeStand } from "../core/nudge/nudge.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** The cards of a nudge that stand so now, after one of them; null begins with the most late. */
export function listNudgedCards(
  nudgeId: string,
  stand: NudgeStand,
  after: Card | null,
  maxCards: number,
): Promise<Result<Card[], Refusal>> {
  const cursor = { after_due: after?.dueOn ?? null, after_id: after?.id ?? null };
  return call<Card[]>("list_nudged_cards", { nudge_id: nudgeId, stand, ...cursor, max_cards: maxCards });
}

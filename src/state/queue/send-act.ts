import type { CardAct } from "../../core/board/card-act.ts";
import type { Card } from "../../core/board/card.ts";
import { ok, refuse, type Result } from "../../core/result.ts";
import { addCheckIn } from "../../data/add-check-in.ts";
import { addComment } from "../../data/add-comment.ts";
import type { Refusal } from "../../data/errors.ts";
import { moveCard } from "../../data/move-card.ts";
import { within } from "../../platform/within.ts";
import { attempt } from "../attempt.ts";

/** An answer that takes longer is lost; sent again under its id, the act is done once all the same. */
export const patienceMs = 20_000;

/** Sends an act; answers the card as it is then, or null where the server does not say. */
export async function sendAct(act: CardAct): Promise<Result<Card | null, Refusal>> {
  return (await within(patienceMs, () => attempt(() => ask(act)))) ?? refuse({ code: "network.offline" });
}

async function ask(act: CardAct): Promise<Result<Card | null, Refusal>> {
  switch (act.kind) {
    case "move": {
      const { cardId, to, rank, seenVersion, reason, id } = act;
      return moveCard({ cardId, toStatus: to, rank, expectedVersion: seenVersion, reason, requestId: id });
    }
    case "check-in":
      return addCheckIn(act.cardId, act.amount, act.note, act.id);
    case "comment": {
      const answer = await addComment(act.cardId, act.body, act.id);
      return answer.ok ? ok(null) : answer;
    }
  }
}

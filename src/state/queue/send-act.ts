import type { CardAct } from "../../core/board/card-act.ts";
import type { Card, CardDetail } from "../../core/board/card.ts";
import { lineOfCard } from "../../core/board/line-of-card.ts";
import { ok, refuse, type Result } from "../../core/result.ts";
import { addCheckIn } from "../../data/add-check-in.ts";
import { addComment } from "../../data/add-comment.ts";
import { addStep } from "../../data/add-step.ts";
import { assignCard } from "../../data/assign-card.ts";
import { changeStep } from "../../data/change-step.ts";
import type { Refusal } from "../../data/errors.ts";
import { moveCard } from "../../data/move-card.ts";
import { removeStep } from "../../data/remove-step.ts";
import { within } from "../../platform/within.ts";
import { attempt } from "../attempt.ts";

/** An answer that takes longer is lost; sent again under its id, the act is done once all the same. */
export const patienceMs = 20_000;

/** What the server answers to an act: the card as it is then, and all of its page, where it says so. */
export interface Sent {
  card: Card | null;
  detail: CardDetail | null;
}

type Answer<T> = Promise<Result<T, Refusal>>;

/** Sends an act. */
export async function sendAct(act: CardAct): Answer<Sent> {
  return (await within(patienceMs, () => attempt(() => ask(act)))) ?? refuse({ code: "network.offline" });
}

function ask(act: CardAct): Answer<Sent> {
  const { id, cardId } = act;
  switch (act.kind) {
    case "move": {
      const { to, rank, seenVersion, reason } = act;
      return readAs(ofLine, moveCard({ cardId, toStatus: to, rank, expectedVersion: seenVersion, reason, requestId: id }));
    }
    case "check-in":
      return readAs(ofLine, addCheckIn(cardId, act.amount, act.note, id));
    case "comment":
      return readAs(() => ({ card: null, detail: null }), addComment(cardId, act.body, id));
    case "add-step":
      return readAs(ofPage, addStep(cardId, act.title, id));
    case "change-step":
      return readAs(ofPage, changeStep(act.stepId, { title: act.title, done: act.done }, id));
    case "remove-step":
      return readAs(ofPage, removeStep(cardId, act.stepId, id));
    case "assign": {
      const ids = { add: act.add.map((person) => person.id), remove: act.remove.map((person) => person.id) };
      return readAs(ofPage, assignCard(cardId, ids, id));
    }
  }
}

const ofLine = (card: Card): Sent => ({ card, detail: null });
const ofPage = (detail: CardDetail): Sent => ({ card: lineOfCard(detail), detail });

async function readAs<T>(read: (value: T) => Sent, asked: Answer<T>): Answer<Sent> {
  const answer = await asked;
  return answer.ok ? ok(read(answer.value)) : answer;
}

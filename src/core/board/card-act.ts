import type { Activity, Card, CardDetail, CardStatus } from "./card.ts";
import { readWrittenMentions } from "./mention.ts";
import { movedCard } from "./move-card.ts";

interface ActOnCard {
  /** The id of its request: however often it is sent, it is done once. */
  id: string;
  cardId: string;
  cardNumber: number;
  /** When the person did it (ISO instant). */
  at: string;
}

/** Something that a person does with a card and that can wait until the server hears of it. */
export type CardAct =
  | (ActOnCard & {
      kind: "move";
      from: CardStatus;
      to: CardStatus;
      /** Null leaves the place to the server. */
      rank: string | null;
      reason: string | null;
      /** The version of the card that the person saw. */
      seenVersion: number;
    })
  | (ActOnCard & { kind: "check-in"; amount: number; note: string | null })
  | (ActOnCard & { kind: "comment"; body: string });

/** A card as it will be once an act is done; a move of which others were quicker changes nothing. */
export function wishCard<T extends Card>(card: T, act: CardAct): T {
  if (card.id !== act.cardId) return card;
  switch (act.kind) {
    case "move":
      return card.status === act.from ? { ...card, ...movedCard(card, act.to, act.rank ?? card.rank) } : card;
    case "check-in":
      return { ...card, doneCount: card.doneCount + act.amount };
    case "comment":
      return { ...card, comments: card.comments + 1 };
  }
}

/** The same for a card's page, where what was said stands among what others said. */
export function wishDetail(card: CardDetail, act: CardAct, person: NonNullable<Activity["person"]> | null): CardDetail {
  const wished = wishCard(card, act);
  if (act.kind !== "comment" || act.cardId !== card.id) return wished;
  const nothing = { from: null, to: null, fromDue: null, toDue: null, amount: null, subject: null };
  const said: Activity = { id: act.id, at: act.at, person, kind: "commented", ...readWrittenMentions(act.body), ...nothing };
  return { ...wished, history: [said, ...wished.history] };
}

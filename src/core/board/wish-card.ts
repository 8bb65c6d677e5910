import type { Activity, Card, CardDetail } from "./card.ts";
import type { CardAct } from "./card-act.ts";
import { readWrittenMentions } from "./mention.ts";
import { movedCard } from "./move-card.ts";
import { wishAssignees, wishPeople } from "./wish-people.ts";
import { wishChecklist, wishStepCounts } from "./wish-steps.ts";

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
    case "add-step":
    case "change-step":
    case "remove-step":
      return { ...card, steps: wishStepCounts(card.steps, act) };
    case "assign":
      return { ...card, ...wishAssignees(card, act) };
  }
}

type Person = NonNullable<Activity["person"]>;

/** The same for a card's page, where every step and everybody who does it is known, and what was said stands among what others said. */
export function wishDetail(card: CardDetail, act: CardAct, person: Person | null): CardDetail {
  if (act.cardId !== card.id) return card;
  switch (act.kind) {
    case "comment": {
      const nothing = { from: null, to: null, fromDue: null, toDue: null, amount: null, subject: null };
      const said: Activity = { id: act.id, at: act.at, person, kind: "commented", ...readWrittenMentions(act.body), ...nothing };
      return { ...wishCard(card, act), history: [said, ...card.history] };
    }
    case "add-step":
    case "change-step":
    case "remove-step":
      return { ...card, ...wishChecklist(card.checklist, act, person?.name ?? null) };
    case "assign":
      return { ...card, ...wishPeople(card.people, act, person?.name ?? null) };
    case "move":
    case "check-in":
      return wishCard(card, act);
  }
}

import type { CardPerson, CardStatus } from "./card.ts";

interface ActOnCard {
  /** The id of its request: however often it is sent, it is done once. */
  id: string;
  cardId: string;
  cardNumber: number;
  /** When the person did it (ISO instant). */
  at: string;
}

/** Somebody to whom a card is given or from whom it is taken, with what the page shows of them. */
export type NamedPerson = Pick<CardPerson, "id" | "name" | "unit">;

/** Something that a person does with a card and that can wait until the server hears of it. */
export type CardAct = ActOnCard & ActKind;

/** The same without which card and when. */
export type ActKind =
  | {
      kind: "move";
      from: CardStatus;
      to: CardStatus;
      /** Null leaves the place to the server. */
      rank: string | null;
      reason: string | null;
      /** The version of the card that the person saw. */
      seenVersion: number;
    }
  | { kind: "check-in"; amount: number; note: string | null }
  | { kind: "comment"; body: string }
  /** The step's id is the act's. */
  | { kind: "add-step"; title: string }
  | {
      kind: "change-step";
      stepId: string;
      /** What the person saw it called. */
      name: string;
      /** Null leaves the name as it is. */
      title: string | null;
      /** Null leaves the tick as it is. */
      done: boolean | null;
    }
  | { kind: "remove-step"; stepId: string; name: string }
  | {
      kind: "assign";
      add: NamedPerson[];
      remove: NamedPerson[];
      /** The person takes the card, or gives it back, and nobody else is concerned. */
      own: boolean;
    };

/** The act that adds the step which this one is about; a step that is not there can't be ticked. */
export function follows(act: CardAct, other: CardAct): boolean {
  return other.kind === "add-step" && (act.kind === "change-step" || act.kind === "remove-step") && act.stepId === other.id;
}

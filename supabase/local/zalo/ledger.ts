/** The ways that a message can take; the names are those of the product's channels. */
export type MessageWay = "cs_v3" | "cs_v2" | "zbs_uid" | "zbs_phone" | "group";

export type ChatButton = { title: string; opens: string } | { title: string; says: string } | { title: string; calls: string };

/** A message that was accepted, whatever became of the answer. */
export interface SentMessage {
  id: string;
  /** The product's moment. */
  at: string;
  through: MessageWay;
  /** Whom it reached; null in a group. */
  persona: string | null;
  groupId: string | null;
  text: string;
  buttons: ChatButton[];
  template: { id: string; data: Record<string, string> } | null;
  /** False where the connection was cut before the answer. */
  answered: boolean;
}

export interface Ledger {
  add(message: SentMessage): void;
  all(): SentMessage[];
  /** How many went out for which somebody pays. */
  paid: number;
  templates: number;
}

export function createLedger(): Ledger {
  const messages: SentMessage[] = [];
  return { add: (message) => void messages.push(message), all: () => [...messages], paid: 0, templates: 0 };
}

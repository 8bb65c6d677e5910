import { type Card, type ChatCommand, type OutgoingMessage, alreadyHandedInMessage, cardName } from "../_shared/core.ts";
import { extensionAskedMessage, handedInMessage, openCard, openReport } from "../_shared/core.ts";
import { progressMessage, refusalMessage, reportTitle } from "../_shared/core.ts";
import { Refused } from "../_shared/http.ts";
import { type Conversation, lookIn, placeOf } from "./conversation.ts";

interface Found {
  card: Card;
  place: string | null;
}

async function findCard(conversation: Conversation, number: number, fits: (card: Card) => boolean): Promise<Found> {
  const look = ({ id }: { id: string }) => conversation.person.findCard(id, number);
  const { found, organization } = await lookIn(conversation.organizations, look, fits);
  return { card: found, place: placeOf(conversation, organization) };
}

/** Does something with a card; what the rules refuse is said with the card's name. */
async function tryWith({ card, place }: Found, act: () => Promise<OutgoingMessage>): Promise<OutgoingMessage> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refused) return refusalMessage(error.code, cardName(card, place), openCard(card.id));
    throw error;
  }
}

/** «xong 12 …» */
export async function handIn(conversation: Conversation, number: number, words: string | null): Promise<OutgoingMessage> {
  const { event, person } = conversation;
  const found = await findCard(conversation, number, ({ can }) => can.moveTo.includes("review"));
  const { card, place } = found;
  // Begun before and not finished: then it may have been this very message.
  const isThrough = card.status === "review" || card.status === "done";
  if (isThrough && event.attempts === 1) return alreadyHandedInMessage(card, place);
  return tryWith(found, async () => handedInMessage(isThrough ? card : await person.handIn(card, words, event.id), place));
}

/** «tiến độ 12 5» */
export async function tickOff(conversation: Conversation, number: number, amount: number, note: string | null): Promise<OutgoingMessage> {
  const { event, person } = conversation;
  const found = await findCard(conversation, number, ({ can }) => can.checkIn);
  return tryWith(found, async () => progressMessage(await person.checkIn(found.card.id, amount, note, event.id), amount, found.place));
}

/** «giahan 12 30/11 lý do» */
export async function askExtension(
  conversation: Conversation,
  { of, number, due, reason }: Extract<ChatCommand, { kind: "extension" }>,
): Promise<OutgoingMessage> {
  const { event, person, organizations } = conversation;
  const wish = { due, reason, request: event.id };
  if (of === "card") {
    const found = await findCard(conversation, number, ({ can }) => can.askExtension);
    return tryWith(found, async () => {
      await person.askExtension({ of, subject: found.card.id, ...wish });
      return extensionAskedMessage(cardName(found.card, found.place), due, openCard(found.card.id));
    });
  }
  const look = ({ id }: { id: string }) => person.findReport(id, number);
  const { found } = await lookIn(organizations, look, ({ extensionRights }) => extensionRights.askExtension);
  try {
    await person.askExtension({ of, subject: found.id, ...wish });
    return extensionAskedMessage(reportTitle(found), due, openReport(found.id));
  } catch (error) {
    if (error instanceof Refused) return refusalMessage(error.code, reportTitle(found), openReport(found.id));
    throw error;
  }
}

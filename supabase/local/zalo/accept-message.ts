import type { Answer } from "../gateway/http.ts";
import { succeed } from "./answers.ts";
import type { Chat } from "./chats.ts";
import type { SentMessage } from "./ledger.ts";
import { ConnectionCut, type OaCall } from "./official-account.ts";

/** Delivers a message: from here on it counts, whatever becomes of the answer. */
export async function acceptMessage(
  { account, now, faults }: OaCall,
  chat: Chat | null,
  message: Pick<SentMessage, "through" | "groupId" | "text" | "buttons" | "template">,
  answer: (id: string) => Record<string, unknown>,
): Promise<Answer> {
  const id = account.nextMessageId();
  const at = new Date(now).toISOString();
  account.ledger.add({ ...message, id, at, persona: chat?.user.key ?? null, answered: !faults.answersLost });
  if (chat) account.chats.add(chat, { ...message, from: "account", at, file: null });
  if (faults.answersLost) throw new ConnectionCut();
  if (faults.answerDelayMs > 0) await new Promise((later) => setTimeout(later, faults.answerDelayMs).unref());
  return succeed(answer(id));
}

import * as v from "valibot";
import type { Answer } from "../gateway/http.ts";
import { acceptMessage } from "./accept-message.ts";
import { refuse } from "./answers.ts";
import type { Chat } from "./chats.ts";
import { longestText, messageSchema } from "./message-schema.ts";
import type { OaCall, OfficialAccount } from "./official-account.ts";
import { windowOf } from "./windows.ts";

const bodySchema = v.object({ recipient: v.object({ user_id: v.string() }), message: messageSchema });

/** `POST /v3.0/oa/message/cs`, and the older `/v2.0/oa/message` with the same body. */
export function consult(call: OaCall, through: "cs_v3" | "cs_v2"): Answer | Promise<Answer> {
  const { account, now, faults } = call;
  const { settings, chats } = account;
  if (through === "cs_v3" && settings.refusesV3) return refuse(-235);
  if (through === "cs_v2" && settings.refusesV2) return refuse(-240);
  if (faults.messageError !== null) return refuse(faults.messageError);
  const parsed = v.safeParse(bodySchema, call.asked);
  const chat = parsed.success ? chats.ofOaUser(parsed.output.recipient.user_id) : undefined;
  if (!parsed.success || !chat) return refuse(-201);
  const { text, attachment } = parsed.output.message;
  if (text.length > longestText) return refuse(-210);
  const refusal = whyNot(account, chat, now);
  if (refusal !== null) return refuse(refusal);

  if (isFree(chat, now)) chat.freeSent++;
  else account.ledger.paid++;
  const message = { through, groupId: null, text, buttons: attachment?.payload.buttons ?? [], template: null };
  return acceptMessage(call, chat, message, (id) => ({
    message_id: id,
    user_id: chat.oaUserId,
    sent_time: String(now),
    quota: { quota_type: isFree(chat, now) ? "reply" : "sub_quota", ...quotaOf(account, chat) },
  }));
}

const isFree = (chat: Chat, now: number) => chat.lastInteraction !== null && windowOf(chat.lastInteraction, now) === "free";

/** What of the free messages is left to a person. */
export function quotaOf({ settings }: OfficialAccount, chat: Chat): { remain: number; total: number } {
  const total = settings.freeMessages ?? 1_000_000;
  return { remain: Math.max(0, total - chat.freeSent), total };
}

/** The code with which a message to this person is refused now. */
function whyNot(account: OfficialAccount, chat: Chat, now: number): number | null {
  if (chat.blocked) return -217;
  if (chat.lastInteraction === null) return -213;
  switch (windowOf(chat.lastInteraction, now)) {
    case "free":
      return quotaOf(account, chat).remain > 0 ? null : -211;
    case "paid":
      return account.ledger.paid < account.settings.paidMessages ? null : -211;
    case "closed":
      return -230;
  }
}

import * as v from "valibot";
import type { Answer } from "../gateway/http.ts";
import { acceptMessage } from "./accept-message.ts";
import { refuse } from "./answers.ts";
import { longestText } from "./message-schema.ts";
import type { OaCall } from "./official-account.ts";

const bodySchema = v.object({
  recipient: v.object({ group_id: v.string() }),
  message: v.object({ text: v.pipe(v.string(), v.minLength(1)) }),
});

/** `POST /v3.0/oa/group/message`: a text to a group that the account keeps; it knows no windows. */
export function tellGroup(call: OaCall): Answer | Promise<Answer> {
  const { account, asked, now, faults } = call;
  if (faults.messageError !== null) return refuse(faults.messageError);
  const parsed = v.safeParse(bodySchema, asked);
  if (!parsed.success) return refuse(-201);
  const { recipient, message } = parsed.output;
  if (!account.settings.groups.includes(recipient.group_id)) return refuse(-237);
  if (message.text.length > longestText) return refuse(-210);
  const sent = { through: "group" as const, groupId: recipient.group_id, text: message.text, buttons: [], template: null };
  return acceptMessage(call, null, sent, (id) => ({ message_id: id, group_id: recipient.group_id, sent_time: String(now) }));
}

import * as v from "valibot";
import type { Answer } from "../gateway/http.ts";
import { acceptMessage } from "./accept-message.ts";
import type { AccountSettings } from "./account.ts";
import { refuse } from "./answers.ts";
import type { Chat } from "./chats.ts";
import type { OaCall } from "./official-account.ts";
import { fillTemplate } from "./template-text.ts";
import { isNight } from "./windows.ts";

const userId = v.object({ user_id: v.string() });
const template = {
  template_id: v.pipe(v.string(), v.minLength(1)),
  template_data: v.record(v.string(), v.string()),
  tracking_id: v.optional(v.pipe(v.string(), v.maxLength(48))),
};
const templateSchema = v.object(template);
/** The documents know both places for the id. */
const byUserSchema = v.union([v.object({ ...userId.entries, ...template }), v.object({ recipient: userId, ...template })]);
const byPhoneSchema = v.object({ phone: v.string(), ...template });

/** `POST /v3.0/oa/message/template`: an approved template to a person of whom the account knows. */
export function sendTemplateToUser(call: OaCall): Answer | Promise<Answer> {
  const { account, asked, now, faults } = call;
  if (faults.messageError !== null) return refuse(faults.messageError);
  const parsed = v.safeParse(byUserSchema, asked);
  if (!parsed.success) return refuse(-201);
  const body = parsed.output;
  const chat = account.chats.ofOaUser("recipient" in body ? body.recipient.user_id : body.user_id);
  if (!chat) return refuse(-201);
  return sendTemplate(call, chat, "zbs_uid", (id) => ({ message_id: id, user_id: chat.oaUserId, sent_time: String(now) }));
}

/** `POST /message/template` at the business address: an approved template to a phone number, not at night. */
export function sendTemplateToPhone(call: OaCall): Answer | Promise<Answer> {
  const { account, asked, now, faults } = call;
  if (faults.messageError !== null) return refuse(faults.messageError);
  const parsed = v.safeParse(byPhoneSchema, asked);
  if (!parsed.success) return refuse(-1121);
  const { phone } = parsed.output;
  if (!/^84\d{9}$/.test(phone)) return refuse(-108);
  const chat = account.chats.ofPhone(phone);
  if (!chat) return refuse(-118);
  if (isNight(now)) return refuse(-133);
  return sendTemplate(call, chat, "zbs_phone", (id) => {
    const total = account.settings.templateMessages;
    const quota = { dailyQuota: String(total), remainingQuota: String(total - account.ledger.templates) };
    return { msg_id: id, sent_time: String(now), quota };
  });
}

function sendTemplate(
  call: OaCall,
  chat: Chat,
  through: "zbs_uid" | "zbs_phone",
  answer: (id: string) => Record<string, unknown>,
): Answer | Promise<Answer> {
  const { settings, ledger } = call.account;
  const { template_id: id, template_data: data } = v.parse(templateSchema, call.asked);
  const refusal = whyNot(settings, id, data);
  if (refusal !== null) return refuse(refusal);
  if (chat.blocked) return refuse(-217);
  if (ledger.templates >= settings.templateMessages) return refuse(-144);
  ledger.templates++;
  const message = { ...fillTemplate(data), through, groupId: null, template: { id, data } };
  return acceptMessage(call, chat, message, answer);
}

function whyNot({ templates }: AccountSettings, id: string, data: Record<string, string>): number | null {
  if (templates === null) return null;
  const parameters = templates[id];
  if (parameters === undefined) return -109;
  if (Object.keys(data).some((name) => !(name in parameters))) return -1121;
  if (Object.keys(parameters).some((name) => !(name in data))) return -1122;
  return Object.entries(parameters).some(([name, longest]) => (data[name] ?? "").length > longest) ? -1124 : null;
}

import type { OutgoingMessage } from "../core.ts";
import type { Channel } from "./channel.ts";
import { chatMessage, groupMessage } from "./chat-message.ts";
import type { Recipient, SendingAccount } from "./sending-account.ts";
import { templateData } from "./template-data.ts";

export interface SendRequest {
  address: string;
  body: Record<string, unknown>;
}

/** Why there is nothing to ask Zalo for. */
export interface NoRequest {
  missing: string;
}

/** What to send to Zalo for a message through a channel. */
export function sendRequest(
  channel: Channel,
  recipient: Recipient,
  message: OutgoingMessage,
  account: SendingAccount,
): SendRequest | NoRequest {
  const { miniAppId, addresses } = account;
  if (channel === "group") {
    if (!recipient.groupId) return { missing: "no_group" };
    const body = { recipient: { group_id: recipient.groupId }, message: groupMessage(message, miniAppId) };
    return { address: `${addresses.openApi}/v3.0/oa/group/message`, body };
  }
  if (channel !== "zbs_phone" && !recipient.oaUserId) return { missing: "no_oa_user" };
  if (channel === "cs_v3" || channel === "cs_v2") {
    const path = channel === "cs_v3" ? "/v3.0/oa/message/cs" : "/v2.0/oa/message";
    return {
      address: `${addresses.openApi}${path}`,
      body: { recipient: { user_id: recipient.oaUserId }, message: chatMessage(message, miniAppId) },
    };
  }
  return templateRequest(channel, recipient, message, account);
}

function templateRequest(
  channel: "zbs_uid" | "zbs_phone",
  recipient: Recipient,
  message: OutgoingMessage,
  { addresses, channels, miniAppId }: SendingAccount,
): SendRequest | NoRequest {
  const settings = channels[channel];
  if (!message.template) return { missing: "no_figures" };
  if (settings.templateId === null) return { missing: "no_template" };
  const data = templateData(message.template, settings.parameters, miniAppId);
  if (data === null) return { missing: "address_too_long" };
  const template = {
    template_id: settings.templateId,
    template_data: data,
    ...(settings.development ? { mode: "development" } : {}),
  };
  if (channel === "zbs_phone") {
    if (!recipient.phone) return { missing: "no_phone" };
    return { address: `${addresses.business}/message/template`, body: { phone: recipient.phone, ...template } };
  }
  const user = { user_id: recipient.oaUserId };
  return {
    address: `${addresses.openApi}/v3.0/oa/message/template`,
    body: settings.userIdIn === "recipient" ? { recipient: user, ...template } : { ...user, ...template },
  };
}

import type { OutgoingMessage } from "../../../src/core/notification/outgoing-message.ts";
import type { ChannelSettings } from "../../../supabase/functions/_shared/zalo/channel.ts";
import type { Recipient, SendingAccount } from "../../../supabase/functions/_shared/zalo/sending-account.ts";

const chat: ChannelSettings = {
  cost: 55,
  freeHours: 48,
  windowHours: 168,
  templateId: null,
  parameters: {},
  userIdIn: "user_id",
  development: false,
};
const template: ChannelSettings = {
  ...chat,
  cost: 200,
  freeHours: null,
  windowHours: null,
  templateId: "7721",
  parameters: { name: "ten", count: "so_viec", nearest: "han", path: "duong_dan" },
};

export const account: SendingAccount = {
  accessToken: "the-token",
  miniAppId: "2904177",
  addresses: { openApi: "https://openapi.zalo.me", business: "https://business.openapi.zalo.me", oauth: "https://oauth.zaloapp.com" },
  channels: { cs_v3: chat, cs_v2: chat, zbs_uid: template, zbs_phone: { ...template, cost: 300 }, group: { ...chat, cost: 0 } },
};

export const recipient: Recipient = { oaUserId: "44001", phone: "84912345678", groupId: "g-77" };

export const message: OutgoingMessage = {
  text: "Có 3 việc quá hạn.",
  buttons: [
    { title: "Xem việc quá hạn", opens: "/overdue?unit=7" },
    { title: "Đã xong", says: "xong 12" },
  ],
  template: { name: "Võ Ngọc Ánh", count: 3, nearest: "2026-11-14", opens: "/overdue?unit=7" },
};

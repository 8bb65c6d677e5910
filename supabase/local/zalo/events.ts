import { createHash } from "node:crypto";
import type { Chat, ChatFile } from "./chats.ts";
import { officialAccountId } from "./ids.ts";

export type EventBody = Record<string, unknown> & { event_name: string; timestamp: string };

interface Told {
  appId: string;
  now: number;
}

const head = (chat: Chat, event_name: string, { appId, now }: Told): EventBody => ({
  app_id: appId,
  user_id_by_app: chat.user.zaloUserId,
  event_name,
  timestamp: String(now),
});

/** Somebody wrote to the account, or tapped a button that says something. */
export function textEvent(chat: Chat, text: string, msgId: string, told: Told): EventBody {
  return {
    ...head(chat, "user_send_text", told),
    sender: { id: chat.oaUserId },
    recipient: { id: officialAccountId },
    message: { msg_id: msgId, text },
  };
}

/** Somebody sent a file or a picture, with a word or without. */
export function fileEvent(chat: Chat, file: ChatFile, content: Buffer, text: string, msgId: string, told: Told): EventBody {
  const payload = file.isImage
    ? { url: file.url, thumbnail: file.url }
    : {
        url: file.url,
        size: String(file.size),
        name: file.name,
        checksum: createHash("md5").update(content).digest("hex"),
        type: /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? "",
      };
  return {
    ...head(chat, file.isImage ? "user_send_image" : "user_send_file", told),
    sender: { id: chat.oaUserId },
    recipient: { id: officialAccountId },
    message: {
      msg_id: msgId,
      ...(text === "" ? {} : { text }),
      attachments: [{ type: file.isImage ? "image" : "file", payload }],
    },
  };
}

/** Somebody follows the account, or does no longer. */
export function followEvent(chat: Chat, follows: boolean, told: Told): EventBody {
  return {
    ...head(chat, follows ? "follow" : "unfollow", told),
    oa_id: officialAccountId,
    follower: { id: chat.oaUserId },
    source: "oa_profile",
  };
}

/** Somebody withdrew the consent to what the Mini App keeps. */
export function revokeEvent(chat: Chat, miniAppId: string, now: number): Record<string, unknown> {
  return { event: "user.revoke.consent", appId: miniAppId, userId: chat.user.zaloUserId, timestamp: now };
}

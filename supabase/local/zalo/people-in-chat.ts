import type { Chat, ChatFile } from "./chats.ts";
import { type EventBody, fileEvent, followEvent, revokeEvent, textEvent } from "./events.ts";
import type { SentFiles } from "./files.ts";
import type { OfficialAccount } from "./official-account.ts";
import { signMiniAppEvent, signOaEvent } from "./signatures.ts";
import type { Webhooks } from "./webhooks.ts";

export interface SentFile {
  name: string;
  content: Buffer;
  contentType: string;
  /** A word that goes with a picture. */
  text?: string;
}

/** What people do in the chat; the product hears of it by webhook. */
export interface PeopleInChat {
  say(chat: Chat, text: string): Promise<void>;
  sendFile(chat: Chat, file: SentFile): Promise<void>;
  follow(chat: Chat, follows: boolean): Promise<void>;
  revokeConsent(chat: Chat): Promise<void>;
  /** What Zalo does when the address of the webhook is saved: an unsigned `{}`, which needs a 200. */
  tryWebhook(): Promise<boolean>;
}

export interface PeopleOptions {
  account: OfficialAccount;
  keys: { zaloMiniAppId: string; zaloOaSecretKey: string; zaloOpenApiKey: string };
  now: () => Promise<number>;
  files: SentFiles;
  /** The simulator's own, and that of the product's functions once they are somewhere. */
  address: { own: string; functions: string | null };
  webhooks: Webhooks;
}

export function createPeopleInChat({ account, keys, now: readNow, files, address, webhooks }: PeopleOptions): PeopleInChat {
  const { appId, chats } = account;

  function tellOa(event: EventBody): void {
    if (address.functions === null) return;
    webhooks.bring(`${address.functions}/oa-webhook`, event.event_name, (retry) => {
      const body = JSON.stringify(retry === 0 ? event : { ...event, num_retry: String(retry) });
      return { body, signature: signOaEvent(appId, body, event.timestamp, keys.zaloOaSecretKey) };
    });
  }

  function interact(chat: Chat, now: number): void {
    chat.lastInteraction = now;
    chat.freeSent = 0;
  }

  function enter(chat: Chat, now: number, text: string, file: ChatFile | null): void {
    const at = new Date(now).toISOString();
    chats.add(chat, { from: "person", at, text, file, buttons: [], through: null, template: null });
    interact(chat, now);
  }

  return {
    async say(chat, text) {
      const now = await readNow();
      enter(chat, now, text, null);
      tellOa(textEvent(chat, text, account.nextMessageId(), { appId, now }));
    },
    async sendFile(chat, { name, content, contentType, text = "" }) {
      const now = await readNow();
      const url = address.own + files.keep(name, content, contentType);
      const file = { name, size: content.length, url, isImage: contentType.startsWith("image/") };
      enter(chat, now, text, file);
      tellOa(fileEvent(chat, file, content, text, account.nextMessageId(), { appId, now }));
    },
    async follow(chat, follows) {
      const now = await readNow();
      chat.follows = follows;
      if (follows) interact(chat, now);
      else chat.lastInteraction = null;
      tellOa(followEvent(chat, follows, { appId, now }));
    },
    async revokeConsent(chat) {
      const event = revokeEvent(chat, keys.zaloMiniAppId, await readNow());
      if (address.functions === null) return;
      const request = { body: JSON.stringify(event), signature: signMiniAppEvent(event, keys.zaloOpenApiKey) };
      webhooks.bring(`${address.functions}/mini-app-webhook`, "user.revoke.consent", () => request);
    },
    tryWebhook: async () => address.functions !== null && (await webhooks.attempt(`${address.functions}/oa-webhook`, "test", "{}", null)),
  };
}

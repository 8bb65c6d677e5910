import * as v from "valibot";
import { type Answer, type Call, HttpFailure, json } from "../gateway/http.ts";
import type { Chat, Chats } from "./chats.ts";
import { readJson } from "./levers.ts";
import type { PeopleInChat } from "./people-in-chat.ts";
import { windowOf } from "./windows.ts";

type ChatRoute = (call: Call, chat: Chat) => Answer | Promise<Answer>;

const fileLimit = 25 * 1024 * 1024;
const done = json(200, {});

/** What the page and the tests do in people's chats: `/simulator/chats/<persona>[/<verb>]`. */
export function createChatRoutes(
  chats: Chats,
  people: PeopleInChat,
  now: () => Promise<number>,
): (call: Call) => Promise<Answer> | Answer | undefined {
  const routes: Record<string, ChatRoute> = {
    "GET ": async (_, chat) => json(200, describeChat(chat, await now())),
    "POST text": async (call, chat) => {
      await people.say(chat, (await readJson(call, v.object({ text: v.pipe(v.string(), v.minLength(1)) }))).text);
      return done;
    },
    "POST file": async (call, chat) => {
      const asked = call.url.searchParams;
      const name = asked.get("name");
      if (!name) throw new HttpFailure(400, { code: "request.invalid" });
      const contentType = call.headers["content-type"] ?? "application/octet-stream";
      await people.sendFile(chat, { name, content: await call.readBody(fileLimit), contentType, text: asked.get("text") ?? "" });
      return done;
    },
    "POST follow": async (call, chat) => {
      await people.follow(chat, (await readJson(call, v.object({ follows: v.boolean() }))).follows);
      return done;
    },
    "POST block": async (call, chat) => {
      chat.blocked = (await readJson(call, v.object({ blocked: v.boolean() }))).blocked;
      return done;
    },
    "POST revoke": async (_, chat) => {
      await people.revokeConsent(chat);
      return done;
    },
  };
  return (call) => {
    if (`${call.method} ${call.url.pathname}` === "GET /simulator/chats") return json(200, chats.all().map(summarize));
    const [, persona = "", verb = ""] = /^\/simulator\/chats\/([^/]+)(?:\/(\w+))?$/.exec(call.url.pathname) ?? [];
    const chat = chats.of(decodeURIComponent(persona));
    return chat && routes[`${call.method} ${verb}`]?.(call, chat);
  };
}

/** What the page marks as unread. */
function summarize({ user, entries }: Chat): { persona: string; sent: number } {
  return { persona: user.key, sent: entries.filter(({ from }) => from === "account").length };
}

function describeChat(chat: Chat, now: number): Record<string, unknown> {
  const { user, oaUserId, follows, blocked, lastInteraction, entries } = chat;
  return {
    persona: user.key,
    oaUserId,
    follows,
    blocked,
    lastInteraction: lastInteraction === null ? null : new Date(lastInteraction).toISOString(),
    window: lastInteraction === null ? "closed" : windowOf(lastInteraction, now),
    entries,
  };
}

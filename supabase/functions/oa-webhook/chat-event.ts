import { createHash } from "node:crypto";
import * as v from "valibot";
import { normalizeText } from "../_shared/core.ts";

/** A file or a photo that came with a message. */
export interface ChatAttachment {
  url: string;
  /** As it was called on the phone; photos have no name. */
  name: string | null;
  /** MD5 of its bytes, where Zalo says it. */
  checksum: string | null;
  isPhoto: boolean;
}

/** What a person wrote. */
export interface ChatPayload {
  text: string | null;
  attachments: ChatAttachment[];
}

/** An event of Zalo that concerns us. */
export interface ChatEvent {
  /** The same for each delivery of the same event. */
  key: string;
  name: string;
  oaUserId: string;
  /** Who that is in the Mini App, where Zalo says it. */
  appUserId: string | null;
  /** ISO instant. */
  sentAt: string;
  payload: ChatPayload | null;
}

const most = { text: 60_000, name: 500, url: 2000, attachments: 5 };

const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^[\w-]{1,100}$/u));
const person = v.object({ id });
const anything = v.optional(v.unknown());
const attachment = v.object({ type: v.optional(v.string(), ""), payload: v.optional(v.record(v.string(), v.unknown()), {}) });
const event = v.object({
  event_name: v.pipe(v.string(), v.regex(/^[a-z_]{1,40}$/u)),
  timestamp: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^\d{1,16}$/u)),
  sender: v.optional(person),
  follower: v.optional(person),
  user_id_by_app: v.optional(v.fallback(v.nullable(id), null), null),
  message: v.optional(
    v.object({
      msg_id: v.optional(v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,150}$/u))), null), null),
      text: anything,
      attachments: v.optional(v.fallback(v.array(attachment), []), []),
    }),
  ),
});

/** Reads an event; null for one that asks nothing of us, such as our own messages or those of groups. */
export function readEvent(body: unknown): ChatEvent | null {
  const parsed = v.safeParse(event, body);
  if (!parsed.success) return null;
  const { event_name: name, timestamp, sender, follower, message, user_id_by_app: appUserId } = parsed.output;
  const isMessage = /^user_send_(?!group_)/u.test(name) && message !== undefined;
  const oaUserId = isMessage ? sender?.id : /^(?:un)?follow$/u.test(name) ? follower?.id : undefined;
  const sentAt = new Date(Number(timestamp));
  if (oaUserId === undefined || Number.isNaN(sentAt.getTime())) return null;
  return {
    key: message?.msg_id ?? hashOf(name, oaUserId, timestamp),
    name,
    oaUserId,
    appUserId,
    sentAt: sentAt.toISOString(),
    payload: isMessage ? { text: textOf(message.text, most.text), attachments: attachmentsOf(message.attachments) } : null,
  };
}

/** An event without an id of its own is known by what it says. */
function hashOf(...fields: string[]): string {
  return `hash:${createHash("sha256").update(fields.join("\n")).digest("hex")}`;
}

function attachmentsOf(attachments: v.InferOutput<typeof attachment>[]): ChatAttachment[] {
  return attachments
    .filter(({ type }) => type === "file" || type === "image")
    .slice(0, most.attachments)
    .flatMap(({ type, payload }) => {
      const url = textOf(payload.url, most.url);
      const checksum = textOf(payload.checksum, most.name);
      return url === null ? [] : [{ url, name: textOf(payload.name, most.name), checksum, isPhoto: type === "image" }];
    });
}

/** A text without what no database keeps: control characters and halves of letters. */
function textOf(value: unknown, length: number): string | null {
  if (typeof value !== "string") return null;
  const text = normalizeText(value.slice(0, length))
    .replace(/\p{Cs}/gu, "")
    .trim();
  return text === "" ? null : text;
}

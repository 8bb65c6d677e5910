import { createHash, randomUUID } from "node:crypto";
import type { OutgoingMessage } from "../../src/core/notification/outgoing-message.ts";
import type { TestDatabase } from "./database.ts";

/** What Zalo and the webhook know of each other in tests. */
export const webhookSecret = { appId: "2904177000000000000", oaSecretKey: "the secret of the account" };

let lastMoment = Date.now();

/** An event as Zalo sends it, a second after the one before; `changes` makes it the case under test. */
export function zaloEvent(oaUserId: string, message: object, changes: Record<string, unknown> = {}): Record<string, unknown> {
  lastMoment += 1000;
  return {
    app_id: webhookSecret.appId,
    event_name: "user_send_text",
    timestamp: String(lastMoment),
    sender: { id: oaUserId },
    recipient: { id: "the-account" },
    message: { msg_id: randomUUID(), ...message },
    ...changes,
  };
}

/** The header under which Zalo signs a body. */
export function signatureOf(body: string, secret = webhookSecret): string {
  const { timestamp = "" } = JSON.parse(body) as { timestamp?: string };
  return `mac=${createHash("sha256").update(`${secret.appId}${body}${timestamp}${secret.oaSecretKey}`).digest("hex")}`;
}

/** Zalo's request; `signature` may be forged. */
export function webhookRequest(body: string, signature: string | null = signatureOf(body), url = "http://functions/oa-webhook"): Request {
  const headers = { "content-type": "application/json", ...(signature !== null && { "x-zevent-signature": signature }) };
  return new Request(url, { method: "POST", headers, body });
}

export interface SeenAnswer {
  person_id: string | null;
  oa_user_id: string;
  event_id: string;
  message: OutgoingMessage;
}

/** Keeps what is answered where a test can read it, instead of sending it. */
export async function captureAnswers(database: TestDatabase): Promise<{ all(oaUserId: string): Promise<SeenAnswer[]> }> {
  await database.pool.query(`
    drop function if exists private.answer_in_chat(uuid, text, uuid, jsonb);
    create table private.seen_answers (position serial, person_id uuid, oa_user_id text, event_id uuid, message jsonb);
    create function private.answer_in_chat(person_id uuid, oa_user_id text, event_id uuid, message jsonb) returns void
    language sql security definer set search_path = '' as $$
      insert into private.seen_answers (person_id, oa_user_id, event_id, message)
      values (answer_in_chat.person_id, answer_in_chat.oa_user_id, answer_in_chat.event_id, answer_in_chat.message)
    $$;`);
  return {
    async all(oaUserId) {
      const sql = "select person_id, oa_user_id, event_id, message from private.seen_answers where oa_user_id = $1 order by position";
      return (await database.pool.query<SeenAnswer>(sql, [oaUserId])).rows;
    },
  };
}

/** Makes a person known to Zalo. */
export async function identify(database: TestDatabase, person: unknown, oaUserId: string | null, appUserId = `app-${randomUUID()}`) {
  const { sub } = person as { sub: string };
  await database.pool.query("insert into private.zalo_identities (person_id, app_user_id, oa_user_id) values ($1, $2, $3)", [
    sub,
    appUserId,
    oaUserId,
  ]);
  return appUserId;
}

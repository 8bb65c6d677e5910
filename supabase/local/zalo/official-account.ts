import type { Answer, Call } from "../gateway/http.ts";
import type { AccountSettings } from "./account.ts";
import { refuse } from "./answers.ts";
import type { Chats } from "./chats.ts";
import type { Faults } from "./faults.ts";
import type { Ledger } from "./ledger.ts";
import type { OaTokens } from "./oa-tokens.ts";
import type { RateLimit } from "./rate-limit.ts";

/** Everything that Zalo knows about the Official Account. */
export interface OfficialAccount {
  appId: string;
  appSecret: string;
  settings: AccountSettings;
  tokens: OaTokens;
  chats: Chats;
  ledger: Ledger;
  rateLimit: RateLimit;
  nextMessageId(): string;
}

/** One call of the account's API, when its token is good. */
export interface OaCall {
  account: OfficialAccount;
  /** The JSON of the body, or of `data` in the address; null where there is none. */
  asked: unknown;
  /** The product's moment. */
  now: number;
  /** The faults that meet this call. */
  faults: Faults;
}

/** Thrown instead of an answer: the connection breaks off. */
export class ConnectionCut extends Error {}

const bodyLimit = 256 * 1024;

/** The gate of the account's API: rate limit and token; behind it the call itself. */
export async function openGate(
  account: OfficialAccount,
  call: Call,
  now: number,
  faults: Faults,
  handle: (call: OaCall) => Answer | Promise<Answer>,
): Promise<Answer> {
  if (faults.tooManyRequests) return { ...refuse(-32), status: 429 };
  const limit = account.settings.requestsPerMinute;
  const left = account.rateLimit.take(limit);
  const headers = { "x-ratelimit-limit": String(limit), "x-ratelimit-remain": String(Math.max(0, left)) };
  const answer = left < 0 ? refuse(-32) : await handleKnown();
  return { ...answer, headers: { ...answer.headers, ...headers } };

  async function handleKnown(): Promise<Answer> {
    const isBusiness = call.url.pathname === "/message/template";
    const token = account.tokens.check(call.headers.access_token, now);
    if (token !== "good") return refuse(isBusiness ? -124 : token === "expired" ? -220 : -216);
    return handle({ account, asked: await readAsked(call), now, faults });
  }
}

async function readAsked(call: Call): Promise<unknown> {
  const text = call.method === "GET" ? (call.url.searchParams.get("data") ?? "") : (await call.readBody(bodyLimit)).toString("utf8");
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

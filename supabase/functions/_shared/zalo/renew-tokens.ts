import * as v from "valibot";
import { type Asked, askZaloApi } from "./ask-zalo-api.ts";

/** The app to which the Official Account has given its consent. */
export interface OaApp {
  appId: string;
  appSecret: string;
  /** ZALO_OAUTH_URL */
  oauthUrl: string;
}

export interface TokenPair {
  accessToken: string;
  refreshToken: string;
  /** In seconds. */
  expiresIn: number;
}

/** Why there is no new pair. */
export interface RefreshFailure {
  /**
   * `unreachable`: nothing was used up. `unanswered`: it may have been, the next attempt will tell. `refused`: Zalo does not
   * want the app. `used_up`: the refresh token is gone for good, somebody has to enter another pair.
   */
  failure: "unreachable" | "unanswered" | "refused" | "used_up";
  code: string | null;
}

const usedUp = -14014;
const pairSchema = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  refresh_token: v.pipe(v.string(), v.minLength(1)),
  // Zalo sends the seconds as text
  expires_in: v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(1), v.maxValue(10_000_000)),
});

/** Changes a refresh token, which is good once, for a new pair. */
export async function renewTokens(
  { appId, appSecret, oauthUrl }: OaApp,
  refreshToken: string,
  send: typeof fetch = fetch,
  patience?: number,
): Promise<TokenPair | RefreshFailure> {
  const headers = { secret_key: appSecret, "content-type": "application/x-www-form-urlencoded" };
  const body = new URLSearchParams({ refresh_token: refreshToken, app_id: appId, grant_type: "refresh_token" }).toString();
  return readPair(await askZaloApi(`${oauthUrl}/v4/oa/access_token`, { method: "POST", headers, body }, send, patience));
}

function readPair(asked: Asked): TokenPair | RefreshFailure {
  if (asked.kind === "not_sent") return { failure: "unreachable", code: null };
  if (asked.kind === "lost") return { failure: "unanswered", code: asked.reason };
  const status = `http_${asked.status}`;
  if (asked.status === 429 || asked.status === 503) return { failure: "unreachable", code: status };
  if (asked.kind === "other") return { failure: "unanswered", code: status };
  const { error } = asked.answer;
  if (error === usedUp) return { failure: "used_up", code: String(error) };
  if (error !== 0) return { failure: "refused", code: String(error) };
  const pair = v.safeParse(pairSchema, asked.answer);
  if (!pair.success) return { failure: "unanswered", code: "unreadable" };
  return { accessToken: pair.output.access_token, refreshToken: pair.output.refresh_token, expiresIn: pair.output.expires_in };
}

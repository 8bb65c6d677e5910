import { type Answer, type Call, json } from "../gateway/http.ts";
import { refuse } from "./answers.ts";
import type { Faults } from "./faults.ts";
import { ConnectionCut, type OfficialAccount } from "./official-account.ts";

/** `POST /v4/oa/access_token`: a new pair of tokens for a refresh token, which is good once. */
export async function exchangeToken(account: OfficialAccount, call: Call, now: number, faults: Faults): Promise<Answer> {
  const form = new URLSearchParams((await call.readBody(16 * 1024)).toString("utf8"));
  if (call.headers.secret_key !== account.appSecret || form.get("app_id") !== account.appId) return refuse(-14002);
  if (faults.refreshUsed || form.get("grant_type") !== "refresh_token") return refuse(-14014);
  const pair = account.tokens.refresh(form.get("refresh_token") ?? "", now);
  if (pair === undefined) return refuse(-14014);
  if (faults.tokenAnswersLost) throw new ConnectionCut();
  return json(200, {
    access_token: pair.accessToken,
    refresh_token: pair.refreshToken,
    expires_in: String(account.tokens.expiresIn),
  });
}

import { createHmac } from "node:crypto";
import type { Call } from "../gateway/http.ts";
import type { AccessTokens } from "./access-tokens.ts";
import { errorBody } from "./answers.ts";
import { oaUserIdOf } from "./ids.ts";
import type { SimulatedUser } from "./personas.ts";
import type { PhoneTokens } from "./phone-tokens.ts";

export interface GraphApp {
  appSecret: string;
  users: SimulatedUser[];
  tokens: AccessTokens;
  phones: PhoneTokens;
}

/** `GET /v2.0/me`: who owns the access token, with the proof that the app's own server asks. */
export function answerMe(call: Call, { appSecret, users, tokens }: GraphApp): Record<string, unknown> {
  const token = call.headers.access_token;
  const user = typeof token === "string" ? users.find((one) => one.zaloUserId === tokens.owner(token)) : undefined;
  if (typeof token !== "string" || !user) return errorBody(452);
  if (call.headers.appsecret_proof !== createHmac("sha256", appSecret).update(token).digest("hex")) return errorBody(-242);

  const known: Record<string, unknown> = { id: user.zaloUserId, name: user.name, picture: { data: { url: "" } }, is_sensitive: false };
  if (call.url.searchParams.get("miniapp_id")) known.user_id_by_oa = oaUserIdOf(user.zaloUserId);
  const fields = (call.url.searchParams.get("fields") ?? "id").split(",").map((field) => field.trim().replace(/\..*$/, ""));
  return {
    error: 0,
    message: "Success",
    ...Object.fromEntries(fields.filter((field) => field in known).map((field) => [field, known[field]])),
  };
}

/** `GET /v2.0/me/info`: the phone number behind a code that the person's own Mini App was given. */
export function answerInfo(call: Call, { appSecret, users, tokens, phones }: GraphApp): Record<string, unknown> {
  const { access_token: token, code, secret_key: secret } = call.headers;
  const user = typeof token === "string" ? users.find((one) => one.zaloUserId === tokens.owner(token)) : undefined;
  if (!user) return errorBody(452);
  if (secret !== appSecret) return errorBody(-242);
  const number = typeof code === "string" ? phones.redeem(code) : undefined;
  return number !== undefined && number === user.phone ? { data: { number }, error: 0, message: "Success" } : errorBody(100);
}

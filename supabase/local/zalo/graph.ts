import { createHash, createHmac } from "node:crypto";
import type { Call } from "../gateway/http.ts";
import type { AccessTokens } from "./access-tokens.ts";
import type { SimulatedUser } from "./personas.ts";

export interface GraphApp {
  appSecret: string;
  users: SimulatedUser[];
  tokens: AccessTokens;
}

const messages: Record<number, string> = {
  [-242]: "appsecret_proof is invalid",
  100: "Invalid parameter",
  112: "App is not linked to the Official Account",
  210: "User is not visible",
  452: "Session key invalid. This could be because the session key has an incorrect format, or because the user has revoked this session",
};

/** Zalo answers HTTP 200 even when it refuses. */
export const graphError = (error: number) => ({ error, message: messages[error] ?? "Unknown error" });

/** An Official Account knows people by other ids than the app does. */
const officialAccountId = (zaloUserId: string) =>
  String(BigInt(`0x${createHash("sha256").update(`oa ${zaloUserId}`).digest("hex").slice(0, 15)}`)).padStart(19, "4");

/** A made-up mobile number for each simulated user. */
export const phoneOf = (zaloUserId: string) => `849${zaloUserId.slice(-8)}`;

/** `GET /v2.0/me/info`: the number behind a token of `getPhoneNumber`, which is good once. */
export function answerInfo(call: Call, app: GraphApp, phoneTokens: Map<string, string>): Record<string, unknown> {
  const { access_token: token, code, secret_key: secret } = call.headers;
  const owner = typeof token === "string" ? app.tokens.owner(token) : undefined;
  if (owner === undefined) return graphError(452);
  if (secret !== app.appSecret) return graphError(-242);
  if (typeof code !== "string" || phoneTokens.get(code) !== owner) return graphError(100);
  phoneTokens.delete(code);
  return { error: 0, message: "Success", data: { number: phoneOf(owner) } };
}

/** `GET /v2.0/me`: who owns the access token, with the proof that the app's own server asks. */
export function answerMe(call: Call, { appSecret, users, tokens }: GraphApp): Record<string, unknown> {
  const token = call.headers.access_token;
  const user = typeof token === "string" ? users.find((one) => one.zaloUserId === tokens.owner(token)) : undefined;
  if (typeof token !== "string" || !user) return graphError(452);
  if (call.headers.appsecret_proof !== createHmac("sha256", appSecret).update(token).digest("hex")) return graphError(-242);

  const known: Record<string, unknown> = { id: user.zaloUserId, name: user.name, picture: { data: { url: "" } }, is_sensitive: false };
  if (call.url.searchParams.get("miniapp_id")) known.user_id_by_oa = officialAccountId(user.zaloUserId);
  const fields = (call.url.searchParams.get("fields") ?? "id").split(",").map((field) => field.trim().replace(/\..*$/, ""));
  return {
    error: 0,
    message: "Success",
    ...Object.fromEntries(fields.filter((field) => field in known).map((field) => [field, known[field]])),
  };
}

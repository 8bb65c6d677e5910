import * as v from "valibot";
import { Refused } from "../_shared/http.ts";

/** Who holds a Zalo access token, as Zalo itself says. */
export interface ZaloUser {
  appUserId: string;
  name: string | null;
  avatarUrl: string | null;
  /** The same person's id for the Official Account, if the app and the account are linked. */
  oaUserId: string | null;
}

export interface ZaloApp {
  graphUrl: string;
  miniAppId: string;
  appSecret: string;
}

const text = v.nullish(v.string());
const graphUser = v.object({
  error: v.optional(v.number(), 0),
  id: v.optional(v.string()),
  name: text,
  user_id_by_oa: text,
  picture: v.nullish(v.object({ data: v.nullish(v.object({ url: text })) })),
});

/** Errors that tell of the token itself: not valid any more, or not of this app. */
const tokenErrors = new Set([110, 210, 452, -124, -216]);
const patience = 8_000;

/** Asks Zalo whose token it is. The proof shows that the question comes from the app's own server. */
export async function askZalo(app: ZaloApp, accessToken: string, send: typeof fetch = fetch): Promise<ZaloUser> {
  const address = new URL("/v2.0/me", app.graphUrl);
  address.searchParams.set("fields", "id,name,picture,user_id_by_oa");
  address.searchParams.set("miniapp_id", app.miniAppId);
  const headers = { access_token: accessToken, appsecret_proof: await proveSecret(app.appSecret, accessToken) };
  const body = await send(address, { headers, signal: AbortSignal.timeout(patience) })
    .then((response): Promise<unknown> => response.json())
    .catch((error: unknown) => unavailable(error instanceof Error ? error.name : "unknown"));

  const parsed = v.safeParse(graphUser, body);
  if (!parsed.success) return unavailable("unexpected answer");
  const user = parsed.output;
  if (tokenErrors.has(user.error)) throw new Refused("zalo.denied");
  if (user.error !== 0 || !user.id) return unavailable(`error ${user.error}`);
  return {
    appUserId: user.id,
    name: user.name || null,
    avatarUrl: httpsOnly(user.picture?.data?.url),
    oaUserId: user.user_id_by_oa || null,
  };
}

/** The operator reads what happened; the token stays out of the log. */
function unavailable(reason: string): never {
  console.error(`Zalo Graph: ${reason}`);
  throw new Refused("zalo.unavailable");
}

function httpsOnly(address: string | null | undefined): string | null {
  return address?.startsWith("https://") ? address : null;
}

/** Lowercase hex of HMAC-SHA256. */
export async function proveSecret(secret: string, message: string): Promise<string> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const signature = new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(message)));
  return Array.from(signature, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

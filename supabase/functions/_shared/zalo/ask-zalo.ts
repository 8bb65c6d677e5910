import * as v from "valibot";
import { Refused } from "../http.ts";
import { type ZaloApp, askGraph, graphUnavailable, tokenErrors } from "./graph.ts";
import { proveSecret } from "./prove-secret.ts";

/** Who holds a Zalo access token, as Zalo itself says. */
export interface ZaloUser {
  appUserId: string;
  name: string | null;
  avatarUrl: string | null;
  /** The same person's id for the Official Account, if the app and the account are linked. */
  oaUserId: string | null;
}

const text = v.nullish(v.string());
const graphUser = v.object({
  error: v.optional(v.number(), 0),
  id: v.optional(v.string()),
  name: text,
  user_id_by_oa: text,
  picture: v.nullish(v.object({ data: v.nullish(v.object({ url: text })) })),
});

/** Asks Zalo whose token it is. The proof shows that the question comes from the app's own server. */
export async function askZalo(app: ZaloApp, accessToken: string, send: typeof fetch = fetch): Promise<ZaloUser> {
  const address = new URL("/v2.0/me", app.graphUrl);
  address.searchParams.set("fields", "id,name,picture,user_id_by_oa");
  address.searchParams.set("miniapp_id", app.miniAppId);
  const headers = { access_token: accessToken, appsecret_proof: await proveSecret(app.appSecret, accessToken) };
  const parsed = v.safeParse(graphUser, await askGraph(address, headers, send));
  if (!parsed.success) return graphUnavailable("unexpected answer");
  const user = parsed.output;
  if (tokenErrors.has(user.error)) throw new Refused("zalo.denied");
  if (user.error !== 0 || !user.id) return graphUnavailable(`error ${user.error}`);
  return {
    appUserId: user.id,
    name: user.name || null,
    avatarUrl: httpsOnly(user.picture?.data?.url),
    oaUserId: user.user_id_by_oa || null,
  };
}

function httpsOnly(address: string | null | undefined): string | null {
  return address?.startsWith("https://") ? address : null;
}

import * as v from "valibot";
import { Refused } from "../http.ts";
import { type ZaloApp, askGraph, graphUnavailable, tokenErrors } from "./graph.ts";

const graphPhone = v.object({
  error: v.optional(v.number(), 0),
  data: v.nullish(v.object({ number: v.nullish(v.string()) })),
});

/** Exchanges what `getPhoneNumber` gave for the number itself (84…, without a plus). It is good once and for two minutes. */
export async function askPhone(app: ZaloApp, accessToken: string, phoneToken: string, send: typeof fetch = fetch): Promise<string> {
  const headers = { access_token: accessToken, code: phoneToken, secret_key: app.appSecret };
  const parsed = v.safeParse(graphPhone, await askGraph(new URL("/v2.0/me/info", app.graphUrl), headers, send));
  if (!parsed.success) return graphUnavailable("unexpected answer about a number");
  const { error, data } = parsed.output;
  if (tokenErrors.has(error)) throw new Refused("zalo.denied");
  // Which error tells of a code that is spent is not documented: the person tries again with a new one.
  if (error !== 0) return phoneUnavailable(`error ${error}`);
  const number = (data?.number ?? "").replace(/^\+/u, "");
  return /^[1-9]\d{7,14}$/u.test(number) ? number : phoneUnavailable("no number");
}

function phoneUnavailable(reason: string): never {
  console.error(`Zalo Graph, number: ${reason}`);
  throw new Refused("phone.unavailable");
}

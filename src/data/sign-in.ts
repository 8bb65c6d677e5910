import { refuse, type Result } from "../core/result.ts";
import type { ApiClient } from "./api-client.ts";
import { toRefusal, type Refusal } from "./errors.ts";
import { readSignedToken } from "./signed-token.ts";
import type { SignedToken } from "./session-token.ts";

/** Exchanges a Zalo access token for a JWT of ours, through the Edge Function `zalo-session`. */
export async function signInWithZalo(client: ApiClient, accessToken: string): Promise<Result<SignedToken, Refusal>> {
  if (accessToken === "") return refuse({ code: "auth.required" });
  const answer = await client.functions.invoke<unknown>("zalo-session", { body: { accessToken } });
  if (answer.error === null) return readSignedToken(answer.data);
  return refuse(await readFailure(answer.response));
}

/** The function answers a refusal with `{ code }`; without a response the network is gone. */
async function readFailure(response: Response | undefined): Promise<Refusal> {
  if (response === undefined) return { code: "network.offline" };
  const body = (await response.json().catch(() => ({}))) as { code?: unknown };
  const code = typeof body.code === "string" ? body.code : "";
  return toRefusal({ status: response.status, code: "", message: code }) ?? { code: "zalo.denied" };
}

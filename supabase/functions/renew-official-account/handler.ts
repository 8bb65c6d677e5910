import { answer, refuse } from "../_shared/http.ts";
import type { TokenKeeper } from "../_shared/zalo/token-keeper.ts";

/** Opens the keeper of the tokens for who knows the secret of cron. */
export type OpenKeeper = (jobSecret: string) => TokenKeeper;

/** Renews the tokens of the Official Account where their time has come. Called by cron; run twice, the second finds nothing to do. */
export async function handle(request: Request, open: OpenKeeper): Promise<Response> {
  try {
    if (request.method !== "POST") return answer(405, { code: "request.invalid" }, { allow: "POST" });
    return answer(200, { state: await renew(open(request.headers.get("x-job-secret") ?? "")) }, {});
  } catch (error) {
    return refuse(error, {});
  }
}

async function renew(keeper: TokenKeeper): Promise<string> {
  const result = await keeper.ahead();
  if (result === null) return "not_due";
  if (!("missing" in result)) return "renewed";
  if (result.missing !== "no_account") console.error(`Official Account: no new tokens (${result.missing})`);
  return result.missing;
}

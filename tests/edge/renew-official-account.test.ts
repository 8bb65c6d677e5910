import { describe, expect, it } from "vitest";
import { watchErrors } from "../support/edge-answers.ts";
import { Refused } from "../../supabase/functions/_shared/http.ts";
import type { TokenKeeper } from "../../supabase/functions/_shared/zalo/token-keeper.ts";
import { handle } from "../../supabase/functions/renew-official-account/handler.ts";
import { account } from "./zalo/sample-account.ts";

type Ahead = Awaited<ReturnType<TokenKeeper["ahead"]>>;

async function ask(ahead: Ahead, secret: string | null = "right", method = "POST") {
  const missing = { missing: "no_account" } as const;
  const open = (given: string): TokenKeeper => ({
    current: () => Promise.resolve(missing),
    renewed: () => Promise.resolve(missing),
    ahead: () => (given === "right" ? Promise.resolve(ahead) : Promise.reject(new Refused("auth.required"))),
  });
  const headers: Record<string, string> = secret === null ? {} : { "x-job-secret": secret };
  const response = await handle(new Request("http://functions/renew-official-account", { method, headers }), open);
  return { status: response.status, body: (await response.json()) as unknown };
}

const logged = watchErrors();

describe("renew-official-account", () => {
  it.each([[null], ["wrong"]])("refuses who is not cron: %j", async (secret) => {
    expect(await ask(null, secret)).toEqual({ status: 401, body: { code: "auth.required" } });
  });

  it("refuses any other method", async () => {
    expect((await ask(null, "right", "GET")).status).toBe(405);
  });

  const renewed = { oaId: "4409", generation: 2, accessToken: "secret", due: false, expired: false, channels: account.channels };
  it.each<[Ahead, string, string[]]>([
    [null, "not_due", []],
    [renewed, "renewed", []],
    [{ missing: "no_account" }, "no_account", []],
    [{ missing: "account_lost" }, "account_lost", ["Official Account: no new tokens (account_lost)"]],
    [{ missing: "account_unreachable" }, "account_unreachable", ["Official Account: no new tokens (account_unreachable)"]],
  ])("tells how it went, and never a token: %j", async (ahead, state, log) => {
    expect(await ask(ahead)).toEqual({ status: 200, body: { state } });
    expect(logged.mock.calls.flat()).toEqual(log);
  });
});

import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPhoneTokens } from "../../supabase/local/zalo/phone-tokens.ts";
import { type ZaloWorld, keys, startZaloWorld } from "./support/zalo.ts";

let world: ZaloWorld;
beforeEach(async () => {
  world = await startZaloWorld();
});
afterEach(() => world.zalo.stop());

interface Refreshed {
  access_token: string;
  refresh_token: string;
  error?: number;
  expires_in?: string;
}

async function refresh(refreshToken: string, secret = keys.zaloAppSecret): Promise<Refreshed> {
  const response = await fetch(`${world.zalo.url}/v4/oa/access_token`, {
    method: "POST",
    headers: { secret_key: secret },
    body: new URLSearchParams({ refresh_token: refreshToken, app_id: keys.zaloAppId, grant_type: "refresh_token" }),
  });
  return (await response.json()) as Refreshed;
}

const codeOf = async (accessToken: string) =>
  ((await (await world.ask("GET", "/v2.0/oa/getoa", undefined, { access_token: accessToken })).json()) as { error: number }).error;

describe("the account's tokens", () => {
  it("are refused where they are made up, or asked for with another app's secret", async () => {
    const { refreshToken } = await world.zalo.authorize();
    expect(await codeOf("made-up")).toBe(-216);
    expect(await refresh("made-up")).toMatchObject({ error: -14014 });
    expect(await refresh(refreshToken, "another")).toMatchObject({ error: -14002 });
    expect(await refresh(refreshToken)).not.toHaveProperty("error");
  });

  it("rotate: the refresh token is good once, and the old access token dies", async () => {
    const first = await world.zalo.authorize();
    const second = await refresh(first.refreshToken);
    expect(second).toMatchObject({ expires_in: "90000" });
    expect([await codeOf(first.accessToken), await codeOf(second.access_token)]).toEqual([-216, 0]);
    expect(await refresh(first.refreshToken)).toMatchObject({ error: -14014 });
    expect(await refresh(second.refresh_token)).not.toHaveProperty("error");
  });

  it("give one pair to two who refresh at once", async () => {
    const { refreshToken } = await world.zalo.authorize();
    const answers = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
    expect(answers.map(({ error }) => error ?? 0).sort()).toEqual([-14014, 0]);
  });

  it("end after 25 hours, the refresh token after 90 days", async () => {
    const { accessToken, refreshToken } = await world.zalo.authorize();
    world.stand("2026-11-21T02:59:59Z");
    expect(await codeOf(accessToken)).toBe(0);
    world.stand("2026-11-21T03:00:00Z");
    expect(await codeOf(accessToken)).toBe(-220);
    world.stand("2027-02-18T02:00:00Z");
    expect(await refresh(refreshToken)).toMatchObject({ error: -14014 });
  });

  it("are lost where the answer never comes", async () => {
    const { accessToken, refreshToken } = await world.zalo.authorize();
    world.zalo.setFaults({ refreshUsed: true });
    expect(await refresh(refreshToken)).toMatchObject({ error: -14014 });
    expect(await codeOf(accessToken)).toBe(0);
    world.zalo.setFaults({ tokenAnswersLost: true });
    await expect(refresh(refreshToken)).rejects.toThrow();
    world.zalo.setFaults({});
    expect([await codeOf(accessToken), (await refresh(refreshToken)).error]).toEqual([-216, -14014]);
  });
});

describe("a phone number", () => {
  async function give(persona: string): Promise<{ accessToken: string; code: string }> {
    const read = async (path: string) => (await (await world.ask("POST", path, { persona })).json()) as Record<string, string>;
    const { accessToken = "" } = await read("/simulator/access-token");
    const { token = "" } = await read("/simulator/phone-token");
    return { accessToken, code: token };
  }
  async function redeem(accessToken: string, code: string, secret = keys.zaloAppSecret): Promise<unknown> {
    const headers = { access_token: accessToken, code, secret_key: secret };
    return (await (await world.ask("GET", "/v2.0/me/info", undefined, headers)).json()) as unknown;
  }

  it("is told for a code once, and to the app alone", async () => {
    const { accessToken, code } = await give("an");
    expect(await redeem(accessToken, code, "another")).toMatchObject({ error: -242 });
    expect(await redeem("made-up", code)).toMatchObject({ error: 452 });
    expect(await redeem(accessToken, code)).toEqual({ data: { number: "84900000001" }, error: 0, message: "Success" });
    expect(await redeem(accessToken, code)).toMatchObject({ error: 100 });
  });

  it("is not told for somebody else's code, nor given by who has none", async () => {
    const [an, la] = [await give("an"), await give("la")];
    expect(await redeem(an.accessToken, la.code)).toMatchObject({ error: 100 });
    expect((await world.ask("POST", "/simulator/phone-token", { persona: "binh" })).status).toBe(404);
  });

  it("has a code for two minutes", () => {
    let now = 0;
    const tokens = createPhoneTokens(() => now);
    const [first, second] = [tokens.issue("84900000001"), tokens.issue("84900000001")];
    now = 119_999;
    expect(tokens.redeem(first)).toBe("84900000001");
    now = 120_000;
    expect(tokens.redeem(second)).toBeUndefined();
  });

  it("leaves the proof of Graph as it was", async () => {
    const { accessToken } = await give("an");
    const proof = createHmac("sha256", keys.zaloAppSecret).update(accessToken).digest("hex");
    const headers = { access_token: accessToken, appsecret_proof: proof };
    const me: unknown = await (await world.ask("GET", "/v2.0/me?fields=id,user_id_by_oa&miniapp_id=2002", undefined, headers)).json();
    expect(me).toMatchObject({ id: "33001", user_id_by_oa: world.zalo.chat("an").oaUserId });
  });
});

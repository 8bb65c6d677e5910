import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAccessTokens } from "../../supabase/local/zalo/access-tokens.ts";
import { type ZaloSimulator, startZaloSimulator } from "../../supabase/local/zalo/simulator.ts";

const appSecret = "a secret of the app";
const origin = "http://localhost:5173";
let today: string | null = null;
let zalo: ZaloSimulator;
beforeAll(async () => {
  zalo = await startZaloSimulator({
    keys: { zaloAppId: "1", zaloMiniAppId: "2", zaloAppSecret: appSecret, zaloOaSecretKey: "oa", zaloOpenApiKey: "open" },
    users: [{ key: "an", zaloUserId: "33001", name: "Võ Ngọc Ánh", role: "staff", unit: "Văn phòng" }],
    allowedOrigins: [origin],
    clock: {
      read: () => Promise.resolve({ today, moment: null }),
      setToday: (day) => {
        today = day;
        return Promise.resolve();
      },
      setMoment: () => {
        today = null;
        return Promise.resolve();
      },
      travelTo: () => Promise.reject(new Error("not here")),
    },
    port: 0,
  });
});
afterAll(() => zalo.stop());

async function ask(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(zalo.url + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return { status: response.status, body: (await response.json()) as unknown };
}

async function me(accessToken: string, proof = createHmac("sha256", appSecret).update(accessToken).digest("hex")): Promise<unknown> {
  const path = "/v2.0/me?fields=id,name,picture,user_id_by_oa&miniapp_id=1";
  return (await ask("GET", path, undefined, { access_token: accessToken, appsecret_proof: proof })).body;
}

async function accessToken(): Promise<string> {
  return ((await ask("POST", "/simulator/access-token", { persona: "an" })).body as { accessToken: string }).accessToken;
}

describe("Graph", () => {
  it("tells whose token it is", async () => {
    expect(await me(await accessToken())).toMatchObject({ error: 0, id: "33001", name: "Võ Ngọc Ánh", picture: { data: { url: "" } } });
  });

  it("knows other ids for the Official Account", async () => {
    const { user_id_by_oa } = (await me(await accessToken())) as { user_id_by_oa: string };
    expect(user_id_by_oa).toMatch(/^\d{15,19}$/);
    expect(user_id_by_oa).not.toBe("33001");
  });

  it("refuses with HTTP 200 and an error number, as Zalo does", async () => {
    const token = await accessToken();
    expect(await me(token, "0".repeat(64))).toMatchObject({ error: -242 });
    expect(await me(token, "")).toMatchObject({ error: -242 });
    for (const bad of ["made-up", `${token}x`, token.slice(0, -3)]) expect(await me(bad)).toMatchObject({ error: 452 });
  });
});

describe("access tokens", () => {
  it("are good for an hour", () => {
    let now = 0;
    const tokens = createAccessTokens(() => now);
    const token = tokens.issue("33001");
    now = 59 * 60_000;
    expect(tokens.owner(token)).toBe("33001");
    now = 61 * 60_000;
    expect(tokens.owner(token)).toBeUndefined();
  });

  it("are not given to somebody unknown", async () => {
    expect(await ask("POST", "/simulator/access-token", { persona: "nobody" })).toEqual({ status: 404, body: { code: "zalo.denied" } });
    expect(await ask("POST", "/simulator/access-token", {})).toEqual({ status: 400, body: { code: "request.invalid" } });
  });
});

describe("the levers", () => {
  it("list who can hold the phone", async () => {
    expect((await ask("GET", "/simulator/personas")).body).toMatchObject([{ key: "an", name: "Võ Ngọc Ánh", unit: "Văn phòng" }]);
  });

  it("move the clock, and back to the real day", async () => {
    await ask("PUT", "/simulator/clock", { today: "2026-11-20" });
    expect((await ask("GET", "/simulator/clock")).body).toMatchObject({ today: "2026-11-20", moment: null });
    expect((await ask("PUT", "/simulator/clock", { today: "20/11/2026" })).status).toBe(400);
    await ask("PUT", "/simulator/clock", { today: null });
    expect((await ask("GET", "/simulator/clock")).body).toMatchObject({ today: null, moment: null });
  });

  it("make Graph fail, and heal it", async () => {
    const token = await accessToken();
    await ask("PUT", "/simulator/faults", { graphError: 112 });
    expect(await me(token)).toMatchObject({ error: 112 });
    await ask("PUT", "/simulator/faults", { graphDown: true });
    await expect(me(token)).rejects.toThrow();
    await ask("PUT", "/simulator/faults", {});
    expect(await me(token)).toMatchObject({ error: 0 });
    expect((await ask("PUT", "/simulator/faults", { typo: true })).status).toBe(400);
  });

  it("obey no strange page", async () => {
    const strange = { origin: "https://example.com" };
    expect((await ask("PUT", "/simulator/clock", { today: "2030-01-01" }, strange)).status).toBe(403);
    expect((await ask("PUT", "/simulator/clock", { today: null }, { origin })).status).toBe(200);
  });
});

import { generateKeyPairSync } from "node:crypto";
import { type JWK, decodeJwt, decodeProtectedHeader } from "jose";
import { describe, expect, it, vi } from "vitest";
import { watchErrors } from "../support/edge-answers.ts";
import { Refused } from "../../supabase/functions/_shared/http.ts";
import { readEnvironment } from "../../supabase/functions/_shared/environment.ts";
import { type Dependencies, handle } from "../../supabase/functions/zalo-session/handler.ts";
import { mintSession } from "../../supabase/functions/_shared/session-token.ts";

const personId = "6d2b2a54-7f0a-4a55-a7f6-7c0f6e1d0a01";
const origin = "http://localhost:5173";
const user = { appUserId: "33001", name: "Võ Ngọc Ánh", avatarUrl: null, oaUserId: null };

interface Answered {
  status: number;
  body: unknown;
  headers: Headers;
}

function dependencies(changes: Partial<Dependencies> = {}): Dependencies {
  return {
    allowedOrigins: [origin],
    askZalo: vi.fn(() => Promise.resolve(user)),
    people: { countAttempt: vi.fn(() => Promise.resolve(true)), signIn: vi.fn(() => Promise.resolve(personId)) },
    mintSession: () => Promise.resolve({ token: "signed", expiresAt: "2026-11-20T08:30:00.000Z" }),
    hash: (text) => Promise.resolve(`hash of ${text}`),
    ...changes,
  };
}

async function ask(init: RequestInit, given: Dependencies = dependencies()): Promise<Answered> {
  const response = await handle(new Request("http://functions/zalo-session", { method: "POST", ...init }), given);
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : JSON.parse(text), headers: response.headers };
}

const good = { body: JSON.stringify({ accessToken: "zalo-token" }), headers: { origin, "x-forwarded-for": "203.0.113.7, 10.0.0.1" } };

const logged = watchErrors();

describe("zalo-session", () => {
  it("gives a session for a Zalo token, which nobody may keep", async () => {
    const given = dependencies();
    const answer = await ask(good, given);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ token: "signed", expiresAt: "2026-11-20T08:30:00.000Z", personId });
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(given.askZalo).toHaveBeenCalledWith("zalo-token");
    expect(given.people.signIn).toHaveBeenCalledWith(user);
  });

  it("counts attempts by the client's address, hashed, before it asks Zalo", async () => {
    const given = dependencies({ people: { countAttempt: vi.fn(() => Promise.resolve(false)), signIn: vi.fn() } });
    const answer = await ask(good, given);
    expect(answer).toMatchObject({ status: 429, body: { code: "rate.limited" } });
    expect(given.people.countAttempt).toHaveBeenCalledWith("hash of address 203.0.113.7");
    expect(given.askZalo).not.toHaveBeenCalled();
  });

  it.each([
    ["no body", ""],
    ["no JSON", "{ nope"],
    ["no token", "{}"],
    ["an empty token", '{"accessToken":""}'],
    ["a token that is no text", '{"accessToken":5}'],
    ["a token with a line break", '{"accessToken":"a\\nb"}'],
    ["a token that is too long", JSON.stringify({ accessToken: "x".repeat(5000) })],
    ["a body that is too long", JSON.stringify({ accessToken: "x", more: "x".repeat(9000) })],
  ])("refuses %s", async (_name, body) => {
    const given = dependencies();
    expect(await ask({ ...good, body }, given)).toMatchObject({ status: 400, body: { code: "request.invalid" } });
    expect(given.askZalo).not.toHaveBeenCalled();
  });

  it.each([
    ["zalo.denied", 401],
    ["zalo.unavailable", 503],
  ] as const)("passes %s on", async (code, status) => {
    const answer = await ask(good, dependencies({ askZalo: () => Promise.reject(new Refused(code)) }));
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it("tells nothing of a failure, and logs no token", async () => {
    const people = {
      countAttempt: () => Promise.resolve(true),
      signIn: () => Promise.reject(new Error("api.sign_in_person: secret detail")),
    };
    const answer = await ask(good, dependencies({ people }));
    expect(answer).toMatchObject({ status: 500, body: { code: "server.failed" } });
    expect(JSON.stringify(logged.mock.calls)).not.toContain("zalo-token");
  });

  it("takes POST only", async () => {
    const response = await handle(new Request("http://functions/zalo-session", { headers: { origin } }), dependencies());
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST, OPTIONS");
  });

  it("lets only Zalo and the project's own pages read it, refusals included", async () => {
    for (const [from, allowed] of [
      [origin, origin],
      ["https://h5.zdn.vn", "https://h5.zdn.vn"],
      ["zbrowser://h5.zdn.vn", "zbrowser://h5.zdn.vn"],
      ["https://h5.zdn.vn.example.com", null],
    ] as const) {
      for (const init of [{ method: "OPTIONS" }, { body: "{}" }]) {
        const { headers } = await ask({ ...init, headers: { origin: from } });
        expect(headers.get("access-control-allow-origin")).toBe(allowed);
        expect(headers.get("vary")).toBe("Origin");
      }
    }
  });
});

describe("a session", () => {
  it("is an ES256 token for half an hour, under the key's name", async () => {
    const key = { ...generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" }), kid: "key-1" } as JWK;
    const { token, expiresAt } = await mintSession(key, personId, new Date("2026-11-20T08:00:00Z"));
    expect(decodeProtectedHeader(token)).toEqual({ alg: "ES256", typ: "JWT", kid: "key-1" });
    const iat = Date.parse("2026-11-20T08:00:00Z") / 1000;
    expect(decodeJwt(token)).toEqual({ sub: personId, role: "authenticated", aud: "authenticated", iat, exp: iat + 1800 });
    expect(expiresAt).toBe("2026-11-20T08:30:00.000Z");
  });
});

describe("the environment", () => {
  it("is read at once, and everything that is missing is named", () => {
    const environment = new Map([["A", "1"]]);
    expect(readEnvironment((name) => environment.get(name), ["A"])).toEqual({ A: "1" });
    expect(() => readEnvironment((name) => environment.get(name), ["A", "B", "C"])).toThrow("B, C");
  });
});

import { describe, expect, it } from "vitest";
import { answerOf, watchErrors } from "../support/edge-answers.ts";
import { Refused } from "../../supabase/functions/_shared/http.ts";
import { type Dependencies, handle } from "../../supabase/functions/zalo-phone/handler.ts";

const origin = "http://localhost:5173";
const personId = "6d2b2a54-7f0a-4a55-a7f6-7c0f6e1d0a01";
const good = { accessToken: "zalo-token", phoneToken: "phone-token" };

/** Every dependency notes that it was asked. */
function dependencies(changes: Partial<Dependencies> = {}) {
  const asked: string[] = [];
  const note = <T>(what: string, value: T) => {
    asked.push(what);
    return Promise.resolve(value);
  };
  const given: Dependencies = {
    allowedOrigins: [origin],
    askZalo: (token) => note(`zalo ${token}`, { appUserId: "33001", name: null, avatarUrl: null, oaUserId: null }),
    askPhone: (token, code) => note(`phone ${token} ${code}`, "84912345678"),
    phones: {
      begin: (token) => note(`begin ${token}`, personId),
      keep: (person, appUserId, phone) => note(`keep ${person} ${appUserId} ${phone}`, 2),
    },
    ...changes,
  };
  return { asked, given };
}

async function ask(body: unknown, given: Dependencies, headers: Record<string, string> = { authorization: "Bearer own.token" }) {
  const init = { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body), headers: { origin, ...headers } };
  const response = await handle(new Request("http://functions/zalo-phone", init), given);
  return answerOf(response);
}

const logged = watchErrors();

describe("zalo-phone", () => {
  it.each([
    ["nobody", good, {}, 401, "auth.required"],
    ["who comes with the project's key alone", good, { authorization: "Bearer sb_publishable_x" }, 401, "auth.required"],
    ["no JSON", "{ nope", undefined, 400, "request.invalid"],
    ["no token of the number", { accessToken: "zalo-token" }, undefined, 400, "request.invalid"],
    ["a token with a line break", { ...good, phoneToken: "a\nb" }, undefined, 400, "request.invalid"],
    ["a token that is too long", { ...good, phoneToken: "x".repeat(5000) }, undefined, 400, "request.invalid"],
  ])("refuses %s before anybody is asked", async (_, body, headers, status, code) => {
    const { asked, given } = dependencies();
    expect(await ask(body, given, headers)).toMatchObject({ status, body: { code } });
    expect(asked).toEqual([]);
  });

  it("asks Zalo nothing for who shares too often", async () => {
    const { asked, given } = dependencies();
    given.phones.begin = () => Promise.reject(new Refused("rate.limited"));
    expect(await ask(good, given)).toMatchObject({ status: 429, body: { code: "rate.limited" } });
    expect(asked).toEqual([]);
  });

  it("keeps the number that Zalo names for the account that Zalo names", async () => {
    const { asked, given } = dependencies();
    const answer = await ask(good, given);
    expect(answer).toMatchObject({ status: 200, body: { phone: "84912345678", joined: 2 } });
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(asked).toEqual(["begin own.token", "zalo zalo-token", "phone zalo-token phone-token", `keep ${personId} 33001 84912345678`]);
  });

  it.each([
    ["zalo.denied", 401],
    ["phone.unavailable", 502],
    ["zalo.unavailable", 503],
  ] as const)("passes %s on and keeps nothing", async (code, status) => {
    const { asked, given } = dependencies({ askPhone: () => Promise.reject(new Refused(code)) });
    expect(await ask(good, given)).toMatchObject({ status, body: { code } });
    expect(asked.some((what) => what.startsWith("keep"))).toBe(false);
  });

  it("tells nothing of a failure, and logs neither token nor number", async () => {
    const { given } = dependencies();
    given.phones.keep = () => Promise.reject(new Error("api.keep_shared_phone: 57014 statement timeout"));
    expect(await ask(good, given)).toMatchObject({ status: 500, body: { code: "server.failed" } });
    expect(JSON.stringify(logged.mock.calls)).not.toMatch(/zalo-token|phone-token|own\.token|84912345678/u);
  });
});

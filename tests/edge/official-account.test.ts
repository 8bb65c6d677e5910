import { describe, expect, it, vi } from "vitest";
import { watchErrors } from "../support/edge-answers.ts";
import { Refused } from "../../supabase/functions/_shared/http.ts";
import { getOa } from "../../supabase/functions/_shared/zalo/get-oa.ts";
import type { Connections } from "../../supabase/functions/official-account/connections.ts";
import { type Dependencies, handle } from "../../supabase/functions/official-account/handler.ts";

const origin = "http://localhost:5173";
const given = {
  organizationId: "0d5b0e3f-5d1f-4a53-9d7f-7a3c8f3f0001",
  accessToken: "secret-access",
  refreshToken: "secret-refresh",
};
const profile = { oaId: "4409", name: "Xã Bình An", type: 4, packageName: null, verified: true };

const parts = (changes: Partial<Connections> = {}, oa: Awaited<ReturnType<Dependencies["getOa"]>> = profile) => ({
  allowedOrigins: [origin],
  getOa: vi.fn<Dependencies["getOa"]>(() => Promise.resolve(oa)),
  connections: {
    begin: vi.fn<Connections["begin"]>(() => Promise.resolve({ oaId: "4409", personId: "p-1" })),
    finish: vi.fn<Connections["finish"]>(() => Promise.resolve()),
    ...changes,
  },
});

async function ask(body: unknown, dependencies: Dependencies = parts(), authorization: string | null = "Bearer a.b.c") {
  const headers = { origin, ...(authorization !== null && { authorization }) };
  const sent = { method: "POST", headers, body: typeof body === "string" ? body : JSON.stringify(body) };
  const response = await handle(new Request("http://functions/official-account", sent), dependencies);
  return { status: response.status, body: (await response.json()) as unknown };
}

const logged = watchErrors();

describe("official-account refuses", () => {
  it.each([
    ["no JSON", "{ nope"],
    ["no tokens", { organizationId: given.organizationId }],
    ["an empty token", { ...given, refreshToken: "  " }],
    ["a token of two words", { ...given, accessToken: "secret access" }],
    ["a token that would be a header of its own", { ...given, accessToken: "a\r\nb: c" }],
    ["an organization that is none", { ...given, organizationId: "x'" }],
    ["too much", { ...given, refreshToken: "x".repeat(20_000) }],
  ])("%s, and asks nobody", async (_, body) => {
    const dependencies = parts();
    expect(await ask(body, dependencies)).toEqual({ status: 400, body: { code: "request.invalid" } });
    expect(dependencies.connections.begin).not.toHaveBeenCalled();
  });

  it("who is not signed in", async () => {
    expect(await ask(given, parts(), null)).toEqual({ status: 401, body: { code: "auth.required" } });
  });

  it.each([
    ["official_account.forbidden", 403],
    ["official_account.not_owned", 403],
    ["organization.not_found", 404],
    ["rate.limited", 429],
  ] as const)("with %s whom the database refuses, before Zalo is asked", async (code, status) => {
    const dependencies = parts({ begin: () => Promise.reject(new Refused(code)) });
    expect(await ask(given, dependencies)).toEqual({ status, body: { code } });
    expect(dependencies.getOa).not.toHaveBeenCalled();
  });

  it.each([
    ["that Zalo does not take", { code: -216 }, "official_account.token_refused", 400],
    ["of another account", { ...profile, oaId: "5510" }, "official_account.other", 400],
    ["while Zalo takes no more requests", { code: -32 }, "zalo.unavailable", 503],
    ["while Zalo gives no answer", null, "zalo.unavailable", 503],
  ] as const)("a token %s, and keeps nothing", async (_, oa, code, status) => {
    const dependencies = parts({}, oa);
    expect(await ask(given, dependencies)).toEqual({ status, body: { code } });
    expect(dependencies.connections.finish).not.toHaveBeenCalled();
  });

  it("a bug as a failure of the system, and logs no token", async () => {
    const dependencies = parts({ finish: () => Promise.reject(new Error("boom")) });
    expect(await ask(given, dependencies)).toMatchObject({ status: 500 });
    expect(JSON.stringify(logged.mock.calls)).not.toMatch(/secret-|a\.b\.c/u);
  });
});

describe("official-account", () => {
  it("keeps a pair that Zalo recognizes as this account's, without the blanks it was pasted with", async () => {
    const dependencies = parts();
    const pasted = { ...given, accessToken: " secret-access\n" };
    expect(await ask(pasted, dependencies)).toEqual({ status: 200, body: { name: "Xã Bình An" } });
    expect(dependencies.connections.begin).toHaveBeenCalledWith("a.b.c", given.organizationId);
    expect(dependencies.getOa).toHaveBeenCalledWith("secret-access");
    expect(dependencies.connections.finish).toHaveBeenCalledWith("p-1", given, profile);
  });
});

describe("asking Zalo whose a token is", () => {
  const answering = (body: unknown) => vi.fn<typeof fetch>(() => Promise.resolve(Response.json(body)));

  it("sends it as a header, and reads what is there", async () => {
    const send = answering({ error: 0, data: { oa_id: "4409", name: "Xã Bình An", oa_type: 4, is_verified: true, package_name: "" } });
    expect(await getOa("https://openapi.zalo.me", "secret-access", send)).toEqual(profile);
    expect(send.mock.calls[0]?.[0]).toBe("https://openapi.zalo.me/v2.0/oa/getoa");
    expect(send.mock.calls[0]?.[1]?.headers).toEqual({ access_token: "secret-access" });
  });

  it.each([
    [{ error: -216 }, { code: -216 }],
    [{ error: 0, data: { name: "A" } }, null],
    [{ error: 0 }, null],
    ["down", null],
    [
      { error: 0, data: { oa_id: 4409, oa_type: "2" } },
      { oaId: "4409", name: "", type: 2, packageName: null, verified: null },
    ],
  ])("reads %j", async (body, expected) => {
    expect(await getOa("https://openapi.zalo.me", "secret-access", answering(body))).toEqual(expected);
  });
});

import { describe, expect, it } from "vitest";
import { refuse } from "../../src/core/result.ts";
import { call } from "../../src/data/call.ts";
import { connectFakeBackend, fakeToken } from "./fake-backend.ts";

describe("a call", () => {
  it("answers what the function answers, and signs in once for calls at the same time", async () => {
    const backend = connectFakeBackend({ functions: { get_session: () => ({ value: { person: "A" } }) } });
    const answers = await Promise.all([call("get_session"), call("get_session"), call("get_session")]);
    expect(answers).toEqual(Array(3).fill({ ok: true, value: { person: "A" } }));
    expect(backend.signIns).toBe(1);
    expect(backend.tokens).toEqual(Array(3).fill(`Bearer ${fakeToken("1")}`));
  });

  it("gives a refusal of the database back as a value", async () => {
    connectFakeBackend({ functions: { move_card: () => ({ code: "card.changed" }) } });
    expect(await call("move_card")).toEqual({ ok: false, error: { code: "card.changed" } });
  });

  it.each([
    ["no network", "offline" as const, "network.offline"],
    ["a gateway that is down", { status: 502, body: { message: "bad gateway" } }, "server.failed"],
    ["too many requests", { status: 429, body: { message: "slow down" } }, "rate.limited"],
  ])("says so for %s", async (_, answer, code) => {
    connectFakeBackend({ functions: { get_board: () => answer } });
    expect(await call("get_board")).toEqual({ ok: false, error: { code } });
  });

  it("throws what is a mistake of ours", async () => {
    connectFakeBackend({ functions: {} });
    await expect(call("get_bord")).rejects.toThrow("get_bord: 404 PGRST202");
  });

  it("renews a token that is not accepted, once, and asks again", async () => {
    let asked = 0;
    const expired = { status: 401, body: { code: "PGRST303", message: "JWT expired" } };
    const backend = connectFakeBackend({ functions: { get_session: () => ((asked += 1) === 1 ? expired : { value: 1 }) } });
    expect(await call("get_session")).toEqual({ ok: true, value: 1 });
    expect(backend.tokens).toEqual([`Bearer ${fakeToken("1")}`, `Bearer ${fakeToken("2")}`]);
  });

  it("gives up when the new token is not accepted either", async () => {
    const expired = { status: 401, body: { code: "PGRST303", message: "JWT expired" } };
    const backend = connectFakeBackend({ functions: { get_session: () => expired } });
    expect(await call("get_session")).toEqual({ ok: false, error: { code: "auth.expired" } });
    expect(backend.calls).toHaveLength(2);
  });

  it("asks nothing when nobody can be signed in", async () => {
    const backend = connectFakeBackend({ functions: {}, getZaloToken: () => Promise.resolve(refuse({ code: "zalo.unavailable" })) });
    expect(await call("get_session")).toEqual({ ok: false, error: { code: "zalo.unavailable" } });
    expect(backend.calls).toEqual([]);
  });

  it.each([
    [{ status: 401, body: { code: "zalo.denied" } }, "zalo.denied"],
    [{ status: 429, body: { code: "rate.limited" } }, "rate.limited"],
    [{ status: 500, body: {} }, "server.failed"],
    [{ value: { nothing: true } }, "server.failed"],
    ["offline" as const, "network.offline"],
  ])("tells why the sign-in failed: %j", async (answer, code) => {
    connectFakeBackend({ functions: {}, signIn: () => answer });
    expect(await call("get_session")).toEqual({ ok: false, error: { code } });
  });
});

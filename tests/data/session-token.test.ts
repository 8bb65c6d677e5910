import { describe, expect, it } from "vitest";
import { ok, refuse } from "../../src/core/result.ts";
import { createTokenKeeper } from "../../src/data/session-token.ts";

function keeper(lifetimeSeconds = 600) {
  const clock = { now: 1_000_000 };
  let signIns = 0;
  const tokens = createTokenKeeper(
    () => {
      signIns += 1;
      return Promise.resolve(ok({ token: `token ${signIns}`, lifetimeSeconds }));
    },
    () => clock.now,
  );
  return { clock, tokens };
}

describe("the token in memory", () => {
  it("serves until a good while before it expires", async () => {
    const { clock, tokens } = keeper();
    expect(await tokens.current()).toEqual(ok("token 1"));
    clock.now += 500_000;
    expect(await tokens.current()).toEqual(ok("token 1"));
    clock.now += 15_000;
    expect(await tokens.current()).toEqual(ok("token 2"));
  });

  it("that is short-lived is still used for half of its life", async () => {
    const { clock, tokens } = keeper(60);
    await tokens.current();
    clock.now += 29_000;
    expect(await tokens.current()).toEqual(ok("token 1"));
    clock.now += 2_000;
    expect(await tokens.current()).toEqual(ok("token 2"));
  });

  it("is renewed once for all whom the server refused with the same one", async () => {
    const { tokens } = keeper();
    await tokens.current();
    expect(await Promise.all([tokens.renew("token 1"), tokens.renew("token 1")])).toEqual([ok("token 2"), ok("token 2")]);
    expect(await tokens.renew("token 1")).toEqual(ok("token 2"));
  });

  it("is asked for again after a failure", async () => {
    let tries = 0;
    const tokens = createTokenKeeper(() => {
      tries += 1;
      return Promise.resolve(tries === 1 ? refuse({ code: "network.offline" as const }) : ok({ token: "late", lifetimeSeconds: 600 }));
    });
    expect(await tokens.current()).toEqual(refuse({ code: "network.offline" }));
    expect(await tokens.current()).toEqual(ok("late"));
  });
});

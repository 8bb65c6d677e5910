import { describe, expect, it, vi } from "vitest";
import { ok, refuse, type Result } from "../../src/core/result.ts";
import type { Refusal } from "../../src/data/errors.ts";
import { createWishes } from "../../src/state/wishes.ts";

describe("wishes", () => {
  type Ask = (requestId: string) => Promise<Result<null, Refusal>>;
  const offline = () => Promise.resolve(refuse({ code: "network.offline" as const }));

  it("forget the id of what was refused", async () => {
    const ask = vi.fn<Ask>(() => Promise.resolve(refuse({ code: "card.forbidden" as const })));
    const wishes = createWishes();
    await wishes.send(["a"], ask);
    await wishes.send(["a"], ask);
    expect(ask.mock.calls[0]).not.toEqual(ask.mock.calls[1]);
  });

  it("under way at once are two, and each goes again under its own id", async () => {
    const ask = vi.fn<Ask>(offline);
    const wishes = createWishes();
    await Promise.all([wishes.send(["a"], ask), wishes.send(["a"], ask)]);
    await wishes.send(["a"], (id) => (void ask(id), Promise.resolve(ok(null))));
    await wishes.send(["a"], (id) => (void ask(id), Promise.resolve(ok(null))));
    const ids = ask.mock.calls.map(([id]) => id);
    expect(new Set(ids.slice(0, 2)).size).toBe(2);
    expect(ids.slice(2)).toEqual(ids.slice(0, 2));
  });

  it("are meant anew after a while", async () => {
    let now = 0;
    const ask = vi.fn<Ask>(offline);
    const wishes = createWishes(() => now);
    await wishes.send(["a"], ask);
    now = 11 * 60_000;
    await wishes.send(["a"], ask);
    expect(ask.mock.calls[0]).not.toEqual(ask.mock.calls[1]);
  });
});

import { createStore } from "jotai";
import { describe, expect, it, vi } from "vitest";
import { ok, refuse, type Result } from "../../src/core/result.ts";
import type { Refusal } from "../../src/data/errors.ts";
import { checkInAtom } from "../../src/state/check-in.ts";
import { addCommentAtom } from "../../src/state/comment.ts";
import { moveCardAtom } from "../../src/state/move-card.ts";
import { createWishes } from "../../src/state/wishes.ts";
import { connectFakeBackend, type FakeAnswer } from "../data/fake-backend.ts";
import { sampleCard } from "./sample-cards.ts";

const card = sampleCard(1);

/** A server that answers one thing after another and remembers under which ids it was asked. */
function serve(name: string, answers: (FakeAnswer | "offline")[]) {
  const ids: unknown[] = [];
  const answer = (args: Record<string, unknown>) => {
    ids.push(args.request_id);
    return answers.shift() ?? { value: card };
  };
  connectFakeBackend({ functions: { [name]: answer } });
  return ids;
}

describe("a wish whose answer got lost", () => {
  it.each([
    ["add_check_in", (store) => store.set(checkInAtom, { card, amount: 2, note: "Đợt 1" })],
    ["add_comment", (store) => store.set(addCommentAtom, { cardId: card.id, body: "Đề nghị làm sớm" })],
    ["move_card", (store) => store.set(moveCardAtom, { card, to: "doing" })],
  ] as [string, (store: ReturnType<typeof createStore>) => Promise<unknown>][])(
    "%s goes again under its id, and under a new one once answered",
    async (name, wish) => {
      const store = createStore();
      const ids = serve(name, ["offline", { status: 502, body: {} }, { value: card }]);
      expect(await wish(store)).toBe("network.offline");
      expect(await wish(store)).toBe("server.failed");
      expect(await wish(store)).toBeNull();
      await wish(store);
      expect(new Set(ids.slice(0, 3)).size).toBe(1);
      expect(ids[3]).not.toBe(ids[0]);
    },
  );

  it("shares no id with another content", async () => {
    const store = createStore();
    const ids = serve("add_check_in", ["offline"]);
    await store.set(checkInAtom, { card, amount: 1 });
    await store.set(checkInAtom, { card, amount: 2 });
    expect(ids[0]).not.toBe(ids[1]);
  });
});

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

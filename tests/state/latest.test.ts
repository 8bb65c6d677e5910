import { createStore } from "jotai";
import { describe, expect, it } from "vitest";
import { loadCardAtom, openCardAtom } from "../../src/state/card.ts";
import { createLatest } from "../../src/state/latest.ts";
import { connectFakeBackend, type FakeAnswer } from "../data/fake-backend.ts";
import { sampleCard } from "./sample-cards.ts";

describe("the latest answer", () => {
  it("is not taken over by one that was asked before it", () => {
    const latest = createLatest();
    const [first, second, third] = [latest.ask(), latest.ask(), latest.ask()];
    expect([second(), first(), third()]).toEqual([true, false, true]);
  });

  it("leaves an older one shown until it comes", () => {
    const latest = createLatest();
    const [first] = [latest.ask(), latest.ask()];
    expect(first()).toBe(true);
  });

  it("of a card wins, whichever comes first", async () => {
    const answers: ((said: FakeAnswer) => void)[] = [];
    connectFakeBackend({ functions: { get_card: () => new Promise((resolve) => answers.push(resolve)) } });
    const store = createStore();
    const [early, late] = [store.set(loadCardAtom, "card-1"), store.set(loadCardAtom, "card-1")];
    await expect.poll(() => answers.length).toBe(2);
    answers[1]?.({ value: { ...sampleCard(1, { title: "Mới" }), history: [] } });
    await late;
    answers[0]?.({ value: { ...sampleCard(1, { title: "Cũ" }), history: [] } });
    await early;
    expect(store.get(openCardAtom)?.detail).toMatchObject({ value: { title: "Mới" } });
  });
});

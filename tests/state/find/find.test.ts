import { createStore } from "jotai";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Card } from "../../../src/core/board/card.ts";
import { setPlatform } from "../../../src/platform/current.ts";
import type { Platform } from "../../../src/platform/platform.ts";
import { showCardAtom } from "../../../src/state/apply-changes.ts";
import { deadlinesAtom, loadDeadlinesAtom, openDeadlinesAtom } from "../../../src/state/find/deadlines.ts";
import {
  forgetSearchesAtom,
  loadRecentSearchesAtom,
  recentSearchesAtom,
  rememberSearchAtom,
} from "../../../src/state/find/recent-searches.ts";
import { findingsAtom, findMoreAtom, searchNowAtom, typeSearchAtom } from "../../../src/state/find/search.ts";
import { setSessionAtom } from "../../../src/state/session.ts";
import { connectFakeBackend, type FakeAnswer, type FakeFunctions } from "../../data/fake-backend.ts";
import { sampleCard } from "../sample-cards.ts";

let store: ReturnType<typeof createStore>;
let kept: Map<string, string>;

function begin(functions: FakeFunctions, organization = "o") {
  store = createStore();
  store.set(setSessionAtom, {
    person: { id: "p", name: "Hải", avatarUrl: null },
    memberships: [{ organization: { id: organization, name: "Xã", shortName: "Xã" }, unit: null, role: "leader" }],
    today: "2026-11-20",
  });
  connectFakeBackend({ functions });
}

beforeEach(() => {
  kept = new Map();
  setPlatform({
    readStored: (key: string) => Promise.resolve(kept.get(key) ?? null),
    store: (key: string, value: string) => Promise.resolve(kept.set(key, value).has(key)),
    removeStored: (key: string) => Promise.resolve(void kept.delete(key)),
  } as Partial<Platform> as Platform);
});
afterEach(() => void vi.useRealTimers());

const found = (cards: Card[], more = false): FakeAnswer => ({
  value: { found: cards.map((card) => ({ card, byNumber: false, units: [], comment: null })), more, tooMany: false },
});

/** The words that the findings are for, and the cards' numbers. */
function findings() {
  const held = store.get(findingsAtom);
  return held?.status === "ready" ? [held.value.typed, ...held.value.found.map(({ card }) => card.number)] : (held?.status ?? null);
}

describe("search", () => {
  it("asks once for what is typed without a pause", async () => {
    vi.useFakeTimers();
    const asked: unknown[] = [];
    begin({
      search_cards: ({ words }) => {
        asked.push(words);
        return found([sampleCard(1)]);
      },
    });
    for (const typed of ["s", "so", "so h", "so ho", "so hoa"]) store.set(typeSearchAtom, typed);
    expect(asked).toEqual([]);
    await vi.runAllTimersAsync();
    expect(asked).toEqual(["so hoa"]);
    expect(findings()).toEqual(["so hoa", 1]);
  });

  it("drops the answer to words that no longer stand in the field", async () => {
    const answers: ((answer: FakeAnswer) => void)[] = [];
    begin({ search_cards: () => new Promise<FakeAnswer>((resolve) => answers.push(resolve)) });
    store.set(typeSearchAtom, "so");
    const first = store.set(searchNowAtom);
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    store.set(typeSearchAtom, "so hoa");
    const second = store.set(searchNowAtom);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.(found([sampleCard(2)]));
    await second;
    answers[0]?.(found([sampleCard(1)]));
    await first;
    expect(findings()).toEqual(["so hoa", 2]);
    store.set(typeSearchAtom, "");
    expect(findings()).toBeNull();
  });

  it("goes on after what is shown, and shows cards as they are by now", async () => {
    const skipped: unknown[] = [];
    begin({
      search_cards: ({ skip }) => {
        skipped.push(skip);
        return skip === 0 ? found([sampleCard(1), sampleCard(2)], true) : found([sampleCard(2), sampleCard(3)]);
      },
    });
    store.set(typeSearchAtom, "nhiem vu");
    await store.set(searchNowAtom);
    await store.set(findMoreAtom);
    expect(skipped).toEqual([0, 2]);
    expect(findings()).toEqual(["nhiem vu", 1, 2, 3]);
    store.set(showCardAtom, sampleCard(2, { status: "done", version: 2 }));
    const held = store.get(findingsAtom);
    expect(held?.status === "ready" && held.value.found[1]?.card.status).toBe("done");
  });

  it("says why it could not ask", async () => {
    begin({ search_cards: () => "offline" });
    store.set(typeSearchAtom, "so");
    await store.set(searchNowAtom);
    expect(findings()).toBe("failed");
  });
});

describe("what was looked for lately", () => {
  it("is kept on the phone, the latest first, each once, eight at most, for one organization", async () => {
    begin({});
    for (let n = 1; n <= 9; n++) await store.set(rememberSearchAtom, `từ ${n}`);
    await store.set(rememberSearchAtom, "  từ   5 ");
    await store.set(rememberSearchAtom, " ");
    const expected = ["từ 5", "từ 9", "từ 8", "từ 7", "từ 6", "từ 4", "từ 3", "từ 2"];
    expect(store.get(recentSearchesAtom)).toEqual(expected);
    begin({});
    await store.set(loadRecentSearchesAtom);
    expect(store.get(recentSearchesAtom)).toEqual(expected);
    begin({}, "another");
    await store.set(loadRecentSearchesAtom);
    expect(store.get(recentSearchesAtom)).toEqual([]);
  });

  it("is forgotten when the person says so, and what cannot be read is nothing", async () => {
    begin({});
    await store.set(rememberSearchAtom, "số hóa");
    await store.set(forgetSearchesAtom);
    expect([store.get(recentSearchesAtom), kept.size]).toEqual([[], 0]);
    for (const broken of ["{", "7", '[1, "số hóa"]']) {
      kept.set("searches:o", broken);
      await store.set(loadRecentSearchesAtom);
      expect(store.get(recentSearchesAtom)).toEqual(broken.startsWith("[") ? ["số hóa"] : []);
    }
  });
});

describe("the list by last day", () => {
  const everything = { planId: null, unitId: null, mine: false };
  const groups = [{ key: "late", until: "2026-11-19", count: 60 }];
  const pageOf =
    (all: Card[]) =>
    ({ after_id, max_cards }: Record<string, unknown>) => {
      const start = all.findIndex(({ id }) => id === after_id) + 1;
      return { value: { today: "2026-11-20", groups: start === 0 ? groups : null, cards: all.slice(start, start + Number(max_cards)) } };
    };
  const numbers = () => {
    const held = store.get(deadlinesAtom);
    return held.status === "ready" ? held.value.items.map(({ number }) => number) : held.status;
  };

  it("comes in pages, and asked again keeps as much as was loaded", async () => {
    const all = Array.from({ length: 60 }, (_, index) => sampleCard(index + 1));
    begin({ get_deadlines: (args) => pageOf(all)(args) });
    await store.set(openDeadlinesAtom, everything);
    expect(numbers()).toHaveLength(50);
    await store.set(loadDeadlinesAtom, "more");
    expect(numbers()).toHaveLength(60);
    all.splice(10, 1);
    await store.set(loadDeadlinesAtom, "first");
    expect(numbers()).toEqual(all.map(({ number }) => number));
    await store.set(loadDeadlinesAtom, "more");
    expect(numbers()).toHaveLength(59);
  });

  it("lets go of what is done at once, and of another filter's cards", async () => {
    begin({ get_deadlines: (args) => pageOf(args.mine === true ? [sampleCard(3)] : [sampleCard(1), sampleCard(2)])(args) });
    await store.set(openDeadlinesAtom, everything);
    store.set(showCardAtom, sampleCard(1, { status: "done", version: 2 }));
    expect(numbers()).toEqual([2]);
    // Refused: it is put back.
    store.set(showCardAtom, sampleCard(1));
    expect(numbers()).toEqual([1, 2]);
    const other = store.set(openDeadlinesAtom, { ...everything, mine: true });
    expect(numbers()).toBe("loading");
    await other;
    expect(numbers()).toEqual([3]);
  });
});

import { createStore } from "jotai";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LocalDate } from "../../src/core/calendar/local-date.ts";
import { applyChangesAtom } from "../../src/state/apply-changes.ts";
import { boardAtom, refreshBoardAtom } from "../../src/state/board.ts";
import { loadCardAtom, openCardAtom } from "../../src/state/card.ts";
import { myWorkAtom, refreshMyWorkAtom } from "../../src/state/my-work.ts";
import { loadOverdueAtom, overdueAtom } from "../../src/state/overdue.ts";
import { heardVersionAtom } from "../../src/state/version.ts";
import { setSessionAtom, todayAtom } from "../../src/state/session.ts";
import { connectFakeBackend, type FakeAnswer, type FakeBackend } from "../data/fake-backend.ts";
import { sampleBoard, sampleCard } from "./sample-cards.ts";

const late = sampleCard(1, { dueOn: "2026-11-10" });
const other = sampleCard(2, { dueOn: "2026-11-12" });
const empty = { count: 0, cards: [] };
const today: LocalDate = "2026-11-20";
const tomorrow: LocalDate = "2026-11-21";
const nothing = { version: 2, cards: [], removed: [], more: false, reset: false, unread: 0, today };

let store: ReturnType<typeof createStore>;
let backend: FakeBackend;
let card: FakeAnswer;
let board: () => FakeAnswer;

/** Every screen holds two overdue cards, the first of which is open. */
beforeEach(async () => {
  card = { value: { ...late, history: [] } };
  board = () => ({ value: sampleBoard([late, other]) });
  backend = connectFakeBackend({
    functions: {
      get_board: () => board(),
      get_my_work: () => ({
        value: {
          version: 8,
          today: "2026-11-20",
          overdue: { count: 2, cards: [late, other] },
          thisWeek: empty,
          thisQuarter: empty,
          later: empty,
        },
      }),
      get_overdue: () => ({ value: [late, other] }),
      get_card: () => card,
      get_session: () => ({ code: "auth.required" }),
    },
  });
  store = createStore();
  store.set(setSessionAtom, {
    person: { id: "p", name: "Châu", avatarUrl: null },
    memberships: [{ organization: { id: "o", name: "Xã", shortName: "Xã" }, unit: null, role: "staff" }],
    today: "2026-11-20",
  });
  await Promise.all([
    store.set(refreshBoardAtom),
    store.set(refreshMyWorkAtom),
    store.set(loadOverdueAtom, "first"),
    store.set(loadCardAtom, late.id),
  ]);
  backend.calls.length = 0;
});

afterEach(() => void vi.useRealTimers());

describe("what a pull brings", () => {
  it("takes a removed card off every screen, and asks for the counts", async () => {
    vi.useFakeTimers();
    card = { code: "card.not_found" };
    void store.set(applyChangesAtom, { ...nothing, removed: [late.id] });
    expect(store.get(boardAtom)).toMatchObject({ value: { columns: { todo: { count: 1, cards: [other] } } } });
    expect(store.get(myWorkAtom)).toMatchObject({ value: { overdue: { count: 1, cards: [other] } } });
    expect(store.get(overdueAtom)).toMatchObject({ value: { cards: [other] } });
    await vi.advanceTimersByTimeAsync(1_200);
    expect(backend.calls.toSorted()).toEqual(["get_board", "get_card", "get_my_work"]);
    expect(store.get(openCardAtom)?.detail).toEqual({ status: "failed", code: "card.not_found" });
  });

  it.each([
    // One reason is that the person works for fewer units now, so who that is is asked for as well.
    ["too much to be told", { ...nothing, reset: true }, ["get_session"]],
    ["a new day", { ...nothing, today: tomorrow }, []],
  ])("is asked for again screen by screen: %s", async (_what, changes, more) => {
    const applied = store.set(applyChangesAtom, changes);
    expect(store.get(todayAtom)).toBe(changes.today);
    await vi.waitFor(() => expect(backend.calls.toSorted()).toEqual(["get_board", "get_card", "get_my_work", "get_overdue", ...more]));
    expect(await applied).toBe(true);
  });

  it("too much to be told is known only once the board shows what the person did meanwhile, and no page from before", async () => {
    const moved = sampleCard(2, { status: "doing", version: 8 });
    const boards = [
      { ...sampleBoard([late, other]), version: 7 },
      { ...sampleBoard([moved]), version: 8 },
    ];
    board = () => ({ value: boards.shift() });
    store.set(heardVersionAtom, 8);
    expect(await store.set(applyChangesAtom, { ...nothing, version: 6, reset: true })).toBe(true);
    expect(backend.calls.filter((name) => name === "get_board")).toHaveLength(2);
    expect(store.get(boardAtom)).toMatchObject({ value: { version: 8, columns: { todo: { cards: [] }, doing: { cards: [moved] } } } });
  });

  it("too much to be told is not known while a screen could not be asked for", async () => {
    board = () => ({ code: "network.offline" });
    expect(await store.set(applyChangesAtom, { ...nothing, version: 6, reset: true })).toBe(false);
    expect(store.get(boardAtom)).toMatchObject({ value: { version: 1 } });
  });

  it("leaves the screens alone when nothing has changed", async () => {
    expect(await store.set(applyChangesAtom, nothing)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve));
    expect(backend.calls).toEqual([]);
  });
});

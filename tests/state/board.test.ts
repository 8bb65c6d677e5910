import { createStore } from "jotai";
import { beforeEach, describe, expect, it } from "vitest";
import type { Session } from "../../src/core/organization/organization.ts";
import { boardAtom, chooseBoardAtom, patchBoardAtom, refreshBoardAtom } from "../../src/state/board.ts";
import { loadPageAtom } from "../../src/state/board-pages.ts";
import { checkInAtom } from "../../src/state/check-in.ts";
import { moveCardAtom } from "../../src/state/move-card.ts";
import { setSessionAtom } from "../../src/state/session.ts";
import { connectFakeBackend, type FakeAnswer, type FakeFunctions } from "../data/fake-backend.ts";
import { sampleBoard, sampleCard } from "./sample-cards.ts";

const session: Session = {
  person: { id: "person-1", name: "Đặng Hoàng Nam", avatarUrl: null },
  memberships: [{ organization: { id: "organization-1", name: "UBND xã Bình An", shortName: "UBND xã" }, unit: null, role: "coordinator" }],
  today: "2026-11-20",
};
const first = sampleCard(1);
const second = sampleCard(2, { status: "doing" });

let store: ReturnType<typeof createStore>;

beforeEach(() => {
  store = createStore();
  store.set(setSessionAtom, session);
});

async function showBoard(functions: FakeFunctions = {}, board = sampleBoard([first, second])) {
  const backend = connectFakeBackend({ functions: { get_board: () => ({ value: board }), ...functions } });
  await store.set(refreshBoardAtom);
  return backend;
}

function shown() {
  const board = store.get(boardAtom);
  if (board.status !== "ready") throw new Error("The board is not there");
  return board.value;
}

describe("moving a card", () => {
  it("shows the move before the server has answered, and what it answered afterwards", async () => {
    let answer: (said: FakeAnswer) => void = () => undefined;
    await showBoard({ move_card: () => new Promise((resolve) => (answer = resolve)) });
    const moving = store.set(moveCardAtom, { card: first, to: "doing", index: 0 });
    expect(shown().columns.doing.cards.map(({ number }) => number)).toEqual([1, 2]);
    await new Promise((resolve) => setTimeout(resolve));
    answer({ value: { ...first, status: "doing", rank: "Zz", version: 2 } });
    expect(await moving).toBeNull();
    expect(shown().columns.doing.cards[0]).toMatchObject({ id: "card-1", version: 2, can: first.can });
  });

  it("puts the card back and says why when it is refused", async () => {
    await showBoard({ move_card: () => ({ code: "card.forbidden" }) });
    expect(await store.set(moveCardAtom, { card: first, to: "review" })).toBe("card.forbidden");
    expect(shown().columns.todo).toEqual({ count: 1, cards: [first] });
    expect(shown().columns.review.count).toBe(0);
  });

  it("tells the server what the person saw, and a request of its own", async () => {
    const asked: Record<string, unknown>[] = [];
    await showBoard({ move_card: (args) => (asked.push(args), { value: { ...first, status: "doing", version: 2 } }) });
    await store.set(moveCardAtom, { card: first, to: "doing", reason: "Vì sao" });
    expect(asked).toEqual([
      {
        card_id: "card-1",
        to_status: "doing",
        rank: null,
        expected_version: 1,
        reason: "Vì sao",
        request_id: expect.any(String) as string,
      },
    ]);
  });

  it("keeps a newer state that a pull brought meanwhile", async () => {
    await showBoard({
      move_card: () => {
        store.set(patchBoardAtom, { ...first, title: "Mới hơn", version: 5 });
        return { code: "card.changed" };
      },
    });
    await store.set(moveCardAtom, { card: first, to: "doing" });
    expect(shown().columns.todo.cards[0]).toMatchObject({ title: "Mới hơn", version: 5 });
  });
});

describe("the board", () => {
  it("ignores an older state of a card", async () => {
    await showBoard({}, sampleBoard([{ ...first, version: 9 }]));
    store.set(patchBoardAtom, { ...first, title: "Cũ", version: 8 });
    expect(shown().columns.todo.cards[0]?.title).toBe("Nhiệm vụ 1");
  });

  it("shows the answer to the last choice, whichever comes first", async () => {
    const answers = new Map<unknown, (said: FakeAnswer) => void>();
    connectFakeBackend({ functions: { get_board: ({ unit_id }) => new Promise((resolve) => answers.set(unit_id, resolve)) } });
    const early = store.set(chooseBoardAtom, { unitId: "unit-1" });
    const late = store.set(chooseBoardAtom, { unitId: "unit-2" });
    await expect.poll(() => answers.size).toBe(2);
    answers.get("unit-2")?.({ value: sampleBoard([second]) });
    await late;
    answers.get("unit-1")?.({ value: sampleBoard([first]) });
    await early;
    expect(shown().columns.todo.count).toBe(0);
    expect(shown().columns.doing.count).toBe(1);
  });

  it("keeps what is shown when it can't be asked for again", async () => {
    let down = false;
    connectFakeBackend({ functions: { get_board: () => (down ? "offline" : { value: sampleBoard([first]) }) } });
    await store.set(refreshBoardAtom);
    down = true;
    await store.set(refreshBoardAtom);
    expect(shown().columns.todo.count).toBe(1);
  });

  it("brings the next page of a column once, however often it is asked for", async () => {
    const asked: unknown[] = [];
    const page = (args: Record<string, unknown>): FakeAnswer => (asked.push(args.after_rank), { value: [sampleCard(2), sampleCard(3)] });
    await showBoard({ get_column: page }, sampleBoard([first], { todo: 3 }));
    await Promise.all([store.set(loadPageAtom, "todo"), store.set(loadPageAtom, "todo")]);
    expect(asked).toEqual(["a1"]);
    expect(shown().columns.todo.cards.map(({ number }) => number)).toEqual([1, 2, 3]);
    await store.set(loadPageAtom, "todo");
    expect(asked).toHaveLength(1);
  });
});

describe("counting what is done", () => {
  it("is taken back when it is refused", async () => {
    const counted = sampleCard(1, { expectedCount: 13, doneCount: 6 });
    await showBoard({ add_check_in: () => ({ code: "card.no_count" }) }, sampleBoard([counted]));
    const counting = store.set(checkInAtom, { card: counted, amount: 2 });
    expect(shown().columns.todo.cards[0]?.doneCount).toBe(8);
    expect(await counting).toBe("card.no_count");
    expect(shown().columns.todo.cards[0]?.doneCount).toBe(6);
  });
});

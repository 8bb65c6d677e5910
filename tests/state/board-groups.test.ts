import { createStore } from "jotai";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { givenToMe } from "../../src/core/board/board.ts";
import type { BoardGroup } from "../../src/core/board/board-groups.ts";
import type { Session } from "../../src/core/organization/organization.ts";
import { showCardAtom } from "../../src/state/apply-changes.ts";
import { chooseBoardAtom } from "../../src/state/board.ts";
import { groupsAtom, loadSectionAtom, reloadGroupsAtom } from "../../src/state/board-groups.ts";
import { moveCardAtom } from "../../src/state/move-card.ts";
import { setSessionAtom } from "../../src/state/session.ts";
import { connectFakeBackend, type FakeBackend } from "../data/fake-backend.ts";
import { sampleBoard, sampleCard } from "./sample-cards.ts";

const session: Session = {
  person: { id: "person-1", name: "Đặng Hoàng Nam", avatarUrl: null },
  memberships: [{ organization: { id: "organization-1", name: "UBND xã Bình An", shortName: "UBND xã" }, unit: null, role: "coordinator" }],
  today: "2026-11-20",
};
const economy: BoardGroup = { id: "unit-1", name: "Phòng Kinh tế", note: null, counts: { todo: 3, doing: 0, review: 0, done: 0 } };

let store: ReturnType<typeof createStore>;
let backend: FakeBackend;

beforeEach(async () => {
  store = createStore();
  store.set(setSessionAtom, session);
  backend = connectFakeBackend({
    functions: {
      get_board: () => ({ value: sampleBoard([]) }),
      get_board_groups: () => ({ value: [economy] }),
      get_group_cards: ({ after_rank }) => ({
        value: after_rank === null ? [sampleCard(1), sampleCard(2)] : [sampleCard(2), sampleCard(3)],
      }),
    },
  });
  await store.set(chooseBoardAtom, { groupBy: "unit" });
  await store.set(reloadGroupsAtom);
});

function shown() {
  const groups = store.get(groupsAtom);
  if (groups.status !== "ready") throw new Error("The groups are not there");
  const { sections, groups: all } = groups.value;
  return { counts: all[0]?.counts, cards: (sections["todo unit-1"] ?? []).map(({ number }) => number), sections };
}

const load = () => store.set(loadSectionAtom, "todo", "unit-1");

describe("a board in groups", () => {
  it("asks for the cards of a group page after page, each once", async () => {
    await Promise.all([load(), load()]);
    expect(shown().cards).toEqual([1, 2]);
    await load();
    expect(shown().cards).toEqual([1, 2, 3]);
    expect(backend.calls.filter((name) => name === "get_group_cards")).toHaveLength(2);
  });

  it("moves a card to its new column within its group, with the counts", async () => {
    await load();
    store.set(showCardAtom, { ...sampleCard(1), status: "doing", version: 2 });
    expect(shown()).toMatchObject({ counts: { todo: 2, doing: 1 }, cards: [2] });
    expect(shown().sections["doing unit-1"]?.map(({ number }) => number)).toEqual([1]);
  });

  it("shows a move before the server has answered", async () => {
    await load();
    void store.set(moveCardAtom, { card: sampleCard(1), to: "doing" });
    expect(shown()).toMatchObject({ counts: { todo: 2, doing: 1 }, cards: [2] });
  });

  it("of what was given to the person asks again whatever changed: it may be theirs no longer", async () => {
    await store.set(chooseBoardAtom, { unitId: givenToMe });
    await store.set(reloadGroupsAtom);
    await load();
    const asked = () => backend.calls.filter((name) => name === "get_board_groups").length;
    const before = asked();
    store.set(showCardAtom, { ...sampleCard(1), version: 2 });
    await expect.poll(asked, { timeout: 10_000 }).toBe(before + 1);
  });

  it("ignores an older state of a card", async () => {
    await load();
    store.set(showCardAtom, { ...sampleCard(1), title: "Cũ", version: 0 });
    expect(shown().sections["todo unit-1"]?.[0]?.title).toBe("Nhiệm vụ 1");
  });

  it("asks again, a little later, where a card has changed that is not here", async () => {
    await load();
    vi.useFakeTimers();
    store.set(showCardAtom, sampleCard(9, { status: "todo" }));
    vi.runAllTimers();
    vi.useRealTimers();
    await expect.poll(() => backend.calls.filter((name) => name === "get_board_groups")).toHaveLength(2);
    // The group in which it stands now is asked for anew when it is in sight.
    await expect.poll(() => shown().cards).toEqual([]);
  });
});

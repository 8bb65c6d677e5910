import { createStore } from "jotai";
import { beforeEach, describe, expect, it } from "vitest";
import type { Role, Session } from "../../src/core/organization/organization.ts";
import type { UndoMove } from "../../src/core/board/undo-move.ts";
import { moveCardAtom } from "../../src/state/move-card.ts";
import { setSessionAtom } from "../../src/state/session.ts";
import { offerUndoAtom, undoMoveAtom } from "../../src/state/undo-move.ts";
import { connectFakeBackend, type FakeAnswer } from "../data/fake-backend.ts";
import { sampleCard } from "./sample-cards.ts";

const session = (role: Role): Session => ({
  person: { id: "person-1", name: "Đặng Hoàng Nam", avatarUrl: null },
  memberships: [{ organization: { id: "organization-1", name: "UBND xã Bình An", shortName: "UBND xã" }, unit: null, role }],
  today: "2026-11-20",
});
const doing = sampleCard(7, { status: "doing", dueOn: "2026-12-01" });
const handedIn = { ...doing, status: "review" as const, rank: "e00007V", version: 2, can: { ...doing.can, moveTo: ["doing" as const] } };

let store: ReturnType<typeof createStore>;
let asked: Record<string, unknown>[];

/** Moves the card for review as somebody with this role, and takes what `answers` says one after another. */
async function handIn(role: Role, ...answers: FakeAnswer[]): Promise<void> {
  store.set(setSessionAtom, session(role));
  const waiting = [...answers];
  connectFakeBackend({
    functions: { move_card: (args) => (asked.push(args), waiting.shift() ?? { code: "server.failed" }), get_board: () => "offline" },
  });
  await store.set(moveCardAtom, { card: doing, to: "review" });
}

beforeEach(() => {
  store = createStore();
  asked = [];
});

describe("taking a move back", () => {
  it("is not offered for a move that was refused, nor for another card", async () => {
    await handIn("staff", { code: "card.forbidden" });
    expect(store.set(offerUndoAtom, doing.id)).toBeNull();
    await handIn("staff", { value: handedIn });
    expect(store.set(offerUndoAtom, "card-8")).toBeNull();
  });

  it.each([
    ["staff", null],
    ["coordinator", "Hoàn tác vì chuyển nhầm"],
  ] as const)("is a move to the old status and place, of the version that the move left, by %s", async (role, reason) => {
    await handIn(role, { value: handedIn }, { value: { ...doing, version: 3 } });
    const way = store.set(offerUndoAtom, doing.id);
    expect(await store.set(undoMoveAtom, way as UndoMove)).toBeNull();
    expect(asked[1]).toMatchObject({ card_id: doing.id, to_status: "doing", rank: doing.rank, expected_version: 2, reason });
  });

  it("says why where somebody else has changed the card meanwhile", async () => {
    await handIn("staff", { value: handedIn }, { code: "card.changed" });
    const way = store.set(offerUndoAtom, doing.id);
    expect(await store.set(undoMoveAtom, way as UndoMove)).toBe("card.changed");
  });
});

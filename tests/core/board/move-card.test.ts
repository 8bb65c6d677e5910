import { describe, expect, it } from "vitest";
import { mayMove, moveNeedsReason, movedCard, rankAt } from "../../../src/core/board/move-card.ts";
import { sampleCard } from "../../state/sample-cards.ts";

const cards = [sampleCard(1), sampleCard(2), sampleCard(3)];

describe("the rank of a place", () => {
  it("lies between its neighbours, as plain strings", () => {
    const rank = rankAt({ count: 3, cards }, 1, "other");
    expect(rank > "a1" && rank < "a2").toBe(true);
  });

  it("is counted without the moved card itself", () => {
    const rank = rankAt({ count: 3, cards }, 2, "card-1");
    expect(rank > "a3").toBe(true);
  });

  it("stands before the first and behind the last", () => {
    expect(rankAt({ count: 3, cards }, 0, "other") < "a1").toBe(true);
    expect(rankAt({ count: 3, cards }, 3, "other") > "a3").toBe(true);
  });

  it("goes before the last loaded card of a longer column, whose next rank nobody knows", () => {
    const rank = rankAt({ count: 90, cards }, 3, "other");
    expect(rank > "a2" && rank < "a3").toBe(true);
  });

  it("is found a thousand times between the same two cards, before the keys are as long as the database takes", () => {
    let next = "a2";
    for (let step = 0; step < 1_000; step += 1) next = rankAt({ count: 2, cards: [sampleCard(1), sampleCard(2, { rank: next })] }, 1, "x");
    expect(next > "a1" && next < "a2").toBe(true);
    expect(next.length).toBeLessThan(200);
  });

  it("is any in an empty column", () => {
    expect(rankAt({ count: 0, cards: [] }, 0, "other")).toBe("a0");
  });

  it("fits between the ranks that the database gives by number", () => {
    const given = [sampleCard(1, { rank: "e00001V" }), sampleCard(2, { rank: "e00002V" })];
    const rank = rankAt({ count: 2, cards: given }, 1, "other");
    expect(rank > "e00001V" && rank < "e00002V").toBe(true);
  });
});

describe("a move", () => {
  it("leaves the card without further rights until the server has answered", () => {
    expect(movedCard(sampleCard(1), "doing", "a5")).toMatchObject({ status: "doing", rank: "a5", can: { moveTo: [], comment: true } });
  });

  it("may go to what is permitted, and within the column for whoever may move at all", () => {
    expect(mayMove(sampleCard(1), "doing")).toBe(true);
    expect(mayMove(sampleCard(1), "todo")).toBe(true);
    expect(mayMove(sampleCard(1), "done")).toBe(false);
    expect(mayMove(sampleCard(1, { can: { ...sampleCard(1).can, moveTo: [] } }), "todo")).toBe(false);
  });

  it("needs a reason where it undoes another's work", () => {
    expect(moveNeedsReason("review", "doing", "coordinator")).toBe(true);
    expect(moveNeedsReason("review", "doing", "staff")).toBe(false);
    expect(moveNeedsReason("done", "doing", "coordinator")).toBe(true);
    expect(moveNeedsReason("todo", "doing", "coordinator")).toBe(false);
  });
});

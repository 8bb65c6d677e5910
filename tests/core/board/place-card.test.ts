import { describe, expect, it } from "vitest";
import { appendCards, keepLoadedPages, placeCard, removeCard } from "../../../src/core/board/place-card.ts";
import type { CardStatus } from "../../../src/core/board/card.ts";
import type { Board } from "../../../src/core/board/board.ts";
import { sampleBoard, sampleCard } from "../../state/sample-cards.ts";

const numbers = (board: Board, status: CardStatus) => board.columns[status].cards.map(({ number }) => number);

describe("placing a card", () => {
  it("takes it from one column to its place by rank in another, with both counts", () => {
    const board = sampleBoard([sampleCard(1), sampleCard(2, { status: "doing" }), sampleCard(4, { status: "doing" })]);
    const moved = placeCard(board, sampleCard(1, { status: "doing", rank: "a3" }));
    expect(numbers(moved, "todo")).toEqual([]);
    expect(numbers(moved, "doing")).toEqual([2, 1, 4]);
    expect([moved.columns.todo.count, moved.columns.doing.count]).toEqual([0, 3]);
  });

  it("only counts it where its place lies behind the loaded cards", () => {
    const board = sampleBoard([sampleCard(1), sampleCard(2, { status: "doing" })], { doing: 40 });
    const moved = placeCard(board, sampleCard(1, { status: "doing", rank: "a9" }));
    expect(numbers(moved, "doing")).toEqual([2]);
    expect(moved.columns.doing.count).toBe(41);
  });

  it("leaves the board alone for a card that is not among the loaded ones", () => {
    const board = sampleBoard([sampleCard(1)]);
    expect(placeCard(board, sampleCard(9))).toBe(board);
  });

  it("counts what is overdue anew", () => {
    const late = sampleCard(1, { status: "review", dueOn: "2026-11-14" });
    const done = placeCard(sampleBoard([late]), { ...late, status: "done", completedOn: "2026-11-14" });
    expect(done.overdue.count).toBe(0);
    expect(removeCard(sampleBoard([late]), late.id).overdue.count).toBe(0);
  });
});

describe("further pages", () => {
  it("come behind, and never bring a card twice", () => {
    const board = sampleBoard([sampleCard(1), sampleCard(2)], { todo: 4 });
    const more = appendCards(board, "todo", [sampleCard(2), sampleCard(3), sampleCard(4)]);
    expect(numbers(more, "todo")).toEqual([1, 2, 3, 4]);
    expect(more.columns.todo.count).toBe(4);
  });

  it("stay when the first page is asked for anew", () => {
    const held = sampleBoard([sampleCard(1), sampleCard(2), sampleCard(3)], { todo: 5 });
    const fresh = sampleBoard([sampleCard(1, { title: "Mới" }), sampleCard(2)], { todo: 5 });
    const kept = keepLoadedPages(fresh, held);
    expect(numbers(kept, "todo")).toEqual([1, 2, 3]);
    expect(kept.columns.todo.cards[0]?.title).toBe("Mới");
  });
});

import { describe, expect, it } from "vitest";
import type { Card, CardStatus } from "../../../src/core/board/card.ts";
import { undoOf } from "../../../src/core/board/undo-move.ts";
import { sampleCard } from "../../state/sample-cards.ts";

const today = "2026-11-21";
const standing = (status: CardStatus, moveTo: CardStatus[], change: Partial<Card> = {}) =>
  sampleCard(7, { status, can: { ...sampleCard(7).can, moveTo }, ...change });

/** What each person may do with a card of each status, as the database answers it. */
const lead: Record<CardStatus, CardStatus[]> = { todo: ["doing", "review"], doing: ["todo", "review"], review: ["doing"], done: [] };
const coordinator: Record<CardStatus, CardStatus[]> = { ...lead, review: ["doing", "done"], done: ["doing"] };

describe("taking a move back", () => {
  it.each([
    ["handing in without having begun", lead, "todo", "review"],
    ["an approval", coordinator, "review", "done"],
    ["opening again", coordinator, "done", "doing"],
  ] as const)("is not offered after %s: the board knows no such step", (_name, rights, from, to) => {
    expect(undoOf(standing(from, rights[from]), standing(to, rights[to], { rank: "b00" }), today)).toBeNull();
  });

  it("is not offered where it would make a result late that was handed in on time", () => {
    const returned = undoOf(standing("review", coordinator.review, { dueOn: "2026-11-20" }), standing("doing", coordinator.doing), today);
    expect(returned).toBeNull();
  });

  it("is not offered to somebody who may not move the card any more", () => {
    expect(undoOf(standing("todo", lead.todo), standing("doing", []), today)).toBeNull();
    expect(undoOf(standing("todo", lead.todo), standing("todo", [], { rank: "b00" }), today)).toBeNull();
  });

  it("is not offered where nothing has changed", () => {
    expect(undoOf(standing("todo", lead.todo), standing("todo", lead.todo), today)).toBeNull();
  });

  it.each([
    [lead, "todo", "doing"],
    [lead, "doing", "todo"],
    [lead, "doing", "review"],
    [coordinator, "review", "doing"],
    [lead, "doing", "doing"],
  ] as const)("leads back to the old status and the old place", (rights, from, to) => {
    const before = standing(from, rights[from], { rank: "a5", dueOn: "2026-11-21", version: 3 });
    const after = standing(to, rights[to], { rank: "b00", dueOn: "2026-11-21", version: 4 });
    expect(undoOf(before, after, today)).toEqual({ card: after, to: from, rank: "a5" });
  });
});

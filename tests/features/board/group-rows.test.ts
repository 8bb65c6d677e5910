import { describe, expect, it } from "vitest";
import type { BoardGroup, GroupedBoard } from "../../../src/core/board/board-groups.ts";
import { groupRows } from "../../../src/features/board/group-rows.ts";
import { sampleCard } from "../../state/sample-cards.ts";

const group = (id: string | null, todo: number): BoardGroup => ({
  id,
  name: id,
  note: null,
  counts: { todo, doing: 0, review: 0, done: 0 },
});
const board = (groups: BoardGroup[], sections: GroupedBoard["sections"] = {}): GroupedBoard => ({ by: "unit", groups, sections });
const keysOf = (rows: ReturnType<typeof groupRows>) => rows.map(({ key }) => key);

describe("the rows of a grouped column", () => {
  it("leave out a group that has no card in it", () => {
    expect(groupRows(board([group("a", 0)]), "todo", new Set())).toEqual([]);
    expect(groupRows(board([group("a", 3)]), "doing", new Set())).toEqual([]);
  });

  it("are the cards that are here, and one that asks for those that are not", () => {
    const few = board([group("a", 1), group(null, 9)], { "todo a": [sampleCard(1)], "todo ": [sampleCard(2)] });
    expect(keysOf(groupRows(few, "todo", new Set()))).toEqual(["group todo a", "card-1", "group todo ", "card-2", "more todo "]);
  });

  it("are folded where there are many groups, and where the person folded one", () => {
    const many = board(Array.from({ length: 7 }, (_, index) => group(String(index), 1)));
    expect(groupRows(many, "todo", new Set())).toHaveLength(7);
    expect(keysOf(groupRows(many, "todo", new Set(["todo 3"])))).toContain("more todo 3");
    expect(keysOf(groupRows(board([group("a", 1)]), "todo", new Set(["todo a"])))).toEqual(["group todo a"]);
  });
});

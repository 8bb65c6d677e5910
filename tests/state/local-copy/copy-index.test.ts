import { describe, expect, it } from "vitest";
import { emptyIndex, enterCopy } from "../../../src/state/local-copy/copy-index.ts";

const namesOf = ({ entries }: typeof emptyIndex) => entries.map(({ name }) => name);

describe("the copy on the device", () => {
  it("lets go of what was looked at longest ago, and of nothing while there is room", () => {
    let index = emptyIndex;
    const gone: string[] = [];
    for (const [name, size] of [
      ["a", 40],
      ["b", 40],
      ["a", 50],
      ["c", 10],
      ["d", 30],
    ] as const) {
      const entered = enterCopy(index, { name, size }, 100);
      index = entered.index;
      gone.push(...entered.gone);
    }
    expect(gone).toEqual(["b"]);
    expect(namesOf(index)).toEqual(["a", "c", "d"]);
  });

  it("does not keep what is larger than all of it", () => {
    const { index, gone } = enterCopy({ entries: [{ name: "a", size: 40 }], freshAt: null }, { name: "b", size: 101 }, 100);
    expect([namesOf(index), gone]).toEqual([[], ["a", "b"]]);
  });
});

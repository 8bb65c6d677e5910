import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineBefore, placeAmong } from "../../../src/features/board/drag/place-among.ts";

const rows = [
  { start: 0, end: 100 },
  { start: 112, end: 212 },
  { start: 224, end: 304 },
];

describe("the place among the rows of a column", () => {
  it.each([
    [-40, 0],
    [50, 0],
    [51, 1],
    [162, 1],
    [163, 2],
    [264, 2],
    [9_000, 3],
  ])("at %i is before row %i", (y, index) => expect(placeAmong(rows, y)).toBe(index));

  it("is the first in an empty column", () => expect(placeAmong([], 300)).toBe(0));

  it("is the one that counting row by row finds", () => {
    const heights = fc.array(fc.integer({ min: 60, max: 240 }), { maxLength: 60 });
    fc.assert(
      fc.property(heights, fc.integer({ min: -50, max: 9_000 }), (sizes, y) => {
        let start = 0;
        const column = sizes.map((size) => {
          const row = { start, end: start + size };
          start += size + 12;
          return row;
        });
        expect(placeAmong(column, y)).toBe(column.filter((row) => (row.start + row.end) / 2 < y).length);
      }),
    );
  });
});

describe("the line that shows it", () => {
  it.each([
    [0, -6],
    [1, 106],
    [2, 218],
    [3, 310],
  ])("before row %i stands in the gap, at %i", (index, line) => expect(lineBefore(rows, index)).toBe(line));

  it("stands at the top of an empty column", () => expect(lineBefore([], 0)).toBe(0));
});

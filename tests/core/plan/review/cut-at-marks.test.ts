import fc from "fast-check";
import { expect, test } from "vitest";
import { cutAtMarks } from "../../../../src/core/plan/review/cut-at-marks.ts";

const text = "Tổ chức hội thi; Phòng A chủ trì";
const mark = (key: string, start: number, end: number) => ({ key, block: 0, start, end });

test.each([
  ["nothing marked", [], [[text, ""]]],
  ["a mark of nothing", [mark("a", 4, 4)], [[text, ""]]],
  ["a mark behind the end", [mark("a", 99, 120)], [[text, ""]]],
  [
    "a mark over the end",
    [mark("a", 17, 120)],
    [
      ["Tổ chức hội thi; ", ""],
      ["Phòng A chủ trì", "a"],
    ],
  ],
  [
    "a field inside another belongs to both",
    [mark("title", 0, 24), mark("lead", 17, 24)],
    [
      ["Tổ chức hội thi; ", "title"],
      ["Phòng A", "title lead"],
      [" chủ trì", ""],
    ],
  ],
])("%s", (_, marks, pieces) => {
  expect(cutAtMarks(text, marks).map(({ text: words, keys }) => [words, keys.join(" ")])).toEqual(pieces);
});

test("whatever is marked, the pieces make the text again and every mark has all its words", () => {
  const marks = fc.array(fc.record({ key: fc.nat(5), block: fc.constant(0), start: fc.nat(40), end: fc.nat(40) }));
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), marks, (words, given) => {
      const pieces = cutAtMarks(words, given);
      expect(pieces.map((piece) => piece.text).join("")).toBe(words);
      for (const one of given.map((each, index) => ({ ...each, key: index }))) {
        const own = cutAtMarks(
          words,
          given.map((each, index) => ({ ...each, key: index })),
        ).filter(({ keys }) => keys.includes(one.key));
        expect(own.map((piece) => piece.text).join("")).toBe(words.slice(one.start, Math.max(one.start, one.end)));
      }
    }),
  );
});

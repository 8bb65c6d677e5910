import { expect, test } from "vitest";
import { sourceExcerpt } from "../../../../src/core/plan/review/source-excerpt.ts";
import { sampleTask } from "./sample-review.ts";

const blocks = ["Mở đầu", "Tổ chức hội thi; Phòng A chủ trì", "Quý II"];

function written(block: number, start: number, end: number) {
  return { span: { block, start, end }, certainty: "written" } as const;
}

test("marks each field in the blocks it was read from, in their order", () => {
  const task = sampleTask({ fields: { time: written(2, 0, 6), leadUnits: written(1, 17, 24), title: written(1, 0, 15) } });
  expect(sourceExcerpt(task, blocks)).toEqual([
    {
      block: 1,
      pieces: [
        { text: "Tổ chức hội thi", field: "title" },
        { text: "; ", field: null },
        { text: "Phòng A", field: "leadUnits" },
        { text: " chủ trì", field: null },
      ],
    },
    { block: 2, pieces: [{ text: "Quý II", field: "time" }] },
  ]);
});

test("overlapping marks never repeat a word", () => {
  const task = sampleTask({ fields: { title: written(1, 0, 24), leadUnits: written(1, 17, 24) } });
  const text = sourceExcerpt(task, blocks).flatMap((block) => block.pieces.map((piece) => piece.text));
  expect(text.join("")).toBe(blocks[1]);
});

test("without a place in the document the source text stands alone, and without that there is nothing", () => {
  expect(sourceExcerpt(sampleTask({ sourceText: "c. Tổ chức" }), blocks)).toEqual([
    { block: -1, pieces: [{ text: "c. Tổ chức", field: null }] },
  ]);
  expect(sourceExcerpt(sampleTask({ fields: { title: written(99, 0, 3) } }), blocks)).toEqual([]);
});

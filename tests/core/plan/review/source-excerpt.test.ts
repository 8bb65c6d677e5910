import { expect, test } from "vitest";
import { marksOfTask, sourceExcerpt } from "../../../../src/core/plan/review/source-excerpt.ts";
import { sampleTask } from "./sample-review.ts";

const blocks = ["Mở đầu", "Tổ chức hội thi; Phòng A chủ trì", "Sáu giờ", "Quý II", "1", "2", "3", "Kết"];

function written(block: number, start: number, end: number) {
  return { span: { block, start, end }, certainty: "written" } as const;
}

test("marks each field in the blocks it was read from, and shows the few lines between them", () => {
  const task = sampleTask({ fields: { time: written(3, 0, 6), leadUnits: written(1, 17, 24), title: written(1, 0, 15) } });
  expect(sourceExcerpt(task, blocks)).toEqual([
    {
      block: 1,
      pieces: [
        { text: "Tổ chức hội thi", keys: ["title"] },
        { text: "; ", keys: [] },
        { text: "Phòng A", keys: ["leadUnits"] },
        { text: " chủ trì", keys: [] },
      ],
    },
    { block: 2, pieces: [{ text: "Sáu giờ", keys: [] }] },
    { block: 3, pieces: [{ text: "Quý II", keys: ["time"] }] },
  ]);
});

test("pages between a heading and its task are left out", () => {
  const task = sampleTask({ fields: { title: written(3, 0, 6), time: written(7, 0, 3) } });
  expect(sourceExcerpt(task, blocks).map(({ block }) => block)).toEqual([3, 7]);
});

test("what the reader remarks has its place as well", () => {
  const message = { code: "time.impossible", text: "Quý II", at: { block: 3, start: 0, end: 6 } };
  expect(marksOfTask(sampleTask({ messages: [message] }), blocks)).toEqual([{ key: "message-0", block: 3, start: 0, end: 6 }]);
});

test("without a place in the document the source text stands alone, and without that there is nothing", () => {
  expect(sourceExcerpt(sampleTask({ sourceText: "c. Tổ chức" }), blocks)).toEqual([
    { block: -1, pieces: [{ text: "c. Tổ chức", keys: [] }] },
  ]);
  expect(sourceExcerpt(sampleTask({ fields: { title: written(99, 0, 3) } }), blocks)).toEqual([]);
});

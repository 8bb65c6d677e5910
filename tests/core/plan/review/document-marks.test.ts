import { expect, test } from "vitest";
import { documentMarks, notesOf, remarksOf } from "../../../../src/core/plan/review/document-marks.ts";
import { sampleReview, sampleTask } from "./sample-review.ts";

const at = (block: number, start = 0, end = 3) => ({ block, start, end });
const source = { fileName: null, contentHash: "0".repeat(64), path: null, blocks: ["một", "hai", "bao cao", "bốn"] };
const review = sampleReview(
  [
    sampleTask({
      id: "t1",
      fields: { title: { span: at(1), certainty: "written" } },
      messages: [{ code: "time.impossible", text: "hai", at: at(1) }],
    }),
  ],
  {
    source,
    messages: [
      { code: "plan.duty_without_unit", text: "bốn", at: at(3) },
      { code: "document.damaged", text: "", at: null },
      { code: "document.running_lines", text: "12", at: null },
      { code: "plan.duty_without_unit", text: "gone", at: at(9) },
    ],
    reports: [
      {
        who: [],
        to: null,
        via: null,
        cadence: "yearly",
        deadline: null,
        dayOfMonth: null,
        monthOfQuarter: null,
        exclusive: false,
        text: "bao cao",
        at: at(2, 0, 7),
      },
    ],
  },
);

test("remarks come in the order of the document, those without a place first, each with its task", () => {
  expect(remarksOf(review).map(({ message, taskId }) => [message.code, message.at?.block ?? null, taskId])).toEqual([
    ["document.damaged", null, null],
    ["time.impossible", 1, "t1"],
    ["plan.duty_without_unit", 3, null],
    ["plan.duty_without_unit", 9, null],
  ]);
});

test("what was left out on purpose is told apart", () => {
  expect(notesOf(review).map(({ code }) => code)).toEqual(["document.running_lines"]);
});

test("every read place of the document is marked once for each thing it became, a place that is not there never", () => {
  const marks = documentMarks(review, remarksOf(review));
  expect(Object.fromEntries([...marks].map(([block, own]) => [block, own.map(({ key }) => key)]))).toEqual({
    1: [
      { kind: "task", taskId: "t1" },
      { kind: "remark", index: 1 },
    ],
    2: [{ kind: "report" }],
    3: [{ kind: "remark", index: 2 }],
  });
});

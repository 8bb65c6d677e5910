import { describe, expect, test } from "vitest";
import { editReview } from "../../../../src/core/plan/review/edit-review.ts";
import { blankTask, editTask } from "../../../../src/core/plan/review/edit-task.ts";
import { nextToLookAt, summarizeReview, tasksToLookAt } from "../../../../src/core/plan/review/review-status.ts";
import { answerFor, newUnit, unsolvedUnits, writtenUnits } from "../../../../src/core/plan/review/written-units.ts";
import { sampleReview, sampleTask } from "./sample-review.ts";

const implied = { time: { span: { block: 3, start: 0, end: 7 }, certainty: "implied" } } as const;
const review = sampleReview([
  sampleTask({ id: "sure" }),
  sampleTask({ id: "look", fields: implied }),
  sampleTask({ id: "blocked", supportingUnits: ["Phòng B"] }),
  sampleTask({ id: "out", included: false, leadUnits: ["Phòng C"] }),
]);

describe("editing a review", () => {
  test("counts what is sure, what needs a look and what blocks", () => {
    expect(summarizeReview(review)).toEqual({ total: 4, leftOut: 1, sure: 1, toAccept: 1, look: 2, blocked: 1, decided: 1 });
  });

  test("taking the sure ones leaves the others to be looked at", () => {
    expect(summarizeReview(editReview(review, { kind: "accept-sure" }))).toMatchObject({ toAccept: 0, sure: 1, look: 2, decided: 2 });
  });

  test("what was taken can be looked at once more, one by one or all at once", () => {
    const taken = editReview(review, { kind: "accept-sure" });
    const reopened = editReview(editReview(taken, { kind: "accept", taskId: "look" }), {
      kind: "reopen",
      taskIds: ["sure", "look", "gone"],
    });
    expect(summarizeReview(reopened)).toEqual(summarizeReview(review));
  });

  test("those that nobody has looked at are known by name", () => {
    expect(tasksToLookAt(review).map(({ id }) => id)).toEqual(["look", "blocked"]);
    expect(tasksToLookAt(editReview(review, { kind: "accept", taskId: "look" })).map(({ id }) => id)).toEqual(["blocked"]);
  });

  test("the next one to look at goes round", () => {
    expect(nextToLookAt(review, null)).toBe("look");
    expect(nextToLookAt(review, "look")).toBe("blocked");
    expect(nextToLookAt(review, "blocked")).toBe("look");
    expect(nextToLookAt(sampleReview([sampleTask()]), null)).toBeNull();
  });

  test("a corrected value is certain and keeps its place in the document", () => {
    const task = editTask(sampleTask({ fields: implied }), { start: "2026-05-01" });
    expect(task.fields.time).toEqual({ span: implied.time.span, certainty: "written" });
    expect(task.start).toBe("2026-05-01");
  });

  test("a value that stays the same stays doubtful", () => {
    expect(editTask(sampleTask({ fields: implied }), { start: "2026-04-01" }).fields.time?.certainty).toBe("implied");
  });

  test("a task added by hand goes to the end, and is changed in place afterwards", () => {
    const added = editReview(review, { kind: "task", task: { ...blankTask("new"), title: "Việc mới" } });
    expect(added.tasks.map((task) => task.id)).toEqual(["sure", "look", "blocked", "out", "new"]);
    expect(editReview(added, { kind: "task", task: { ...blankTask("new"), title: "Khác" } }).tasks).toHaveLength(5);
  });

  test("an answer for a unit name solves it for every task", () => {
    const solved = editReview(review, { kind: "units", choices: { "Phòng B": { kind: "new", name: "Phòng B" } } });
    expect(summarizeReview(solved)).toMatchObject({ blocked: 0, toAccept: 2 });
    expect(unsolvedUnits(editReview(solved, { kind: "forget-unit", name: "Phòng B" }))).toHaveLength(1);
  });

  test("unit names of tasks left out need no answer, unsolved ones come first", () => {
    expect(writtenUnits(review)).toEqual([
      { name: "Phòng B", spellings: ["Phòng B"], leads: 0, supports: 1, reports: 0, solved: false },
      { name: "Phòng A", spellings: ["Phòng A"], leads: 3, supports: 0, reports: 0, solved: true },
    ]);
  });

  test("one answer is for every spelling of a name", () => {
    const spelled = sampleReview([sampleTask({ supportingUnits: ["các thôn"] }), sampleTask({ supportingUnits: ["Các thôn"] })]);
    expect(unsolvedUnits(spelled).map((unit) => unit.spellings)).toEqual([["các thôn", "Các thôn"]]);
    const choices = answerFor(spelled, "Các thôn", { kind: "ignore" });
    expect(unsolvedUnits(editReview(spelled, { kind: "units", choices }))).toEqual([]);
  });

  test.each([
    ["letter case", "Phòng Văn hóa và Thông tin", "PHÒNG VĂN HÓA VÀ THÔNG TIN"],
    ["missing diacritics", "Phòng Văn hóa và Thông tin", "Phong Van hoa va Thong tin"],
    ["marks written apart", "Phòng Văn hóa và Thông tin", "Phòng Văn hóa và Thông tin".normalize("NFD")],
    ["where the tone stands", "Phòng Văn hóa và Thông tin", "Phòng Văn hoá và Thông tin"],
    ["an abbreviation", "Phòng Văn hóa và Thông tin", "Phòng VH&TT"],
    ["an abbreviation of the whole kind", "Ủy ban nhân dân các xã", "UBND các xã"],
    ["spaces and signs", "Phòng Văn hóa - Xã hội", "Phòng  Văn hóa – Xã hội"],
  ])("names that differ in %s are one question", (_, one, other) => {
    const tasks = [sampleTask({ id: "a", leadUnits: [one] }), sampleTask({ id: "b", leadUnits: [], supportingUnits: [other] })];
    const spelled = sampleReview(tasks, { units: {} });
    expect(unsolvedUnits(spelled)).toEqual([{ name: one, spellings: [one, other], leads: 1, supports: 1, reports: 0, solved: false }]);
    const answered = editReview(spelled, { kind: "units", choices: answerFor(spelled, one, { kind: "ignore" }) });
    expect(unsolvedUnits(answered)).toEqual([]);
  });

  test.each([
    ["Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị"],
    ["Công an xã", "Công an huyện"],
    ["Thôn An Hòa", "Thôn An Hà"],
  ])("«%s» and «%s» stay two questions", (one, other) => {
    expect(unsolvedUnits(sampleReview([sampleTask({ leadUnits: [one, other] })], { units: {} }))).toHaveLength(2);
  });

  test("edits of a task that is gone change nothing", () => {
    expect(editReview(review, { kind: "accept", taskId: "gone" })).toEqual(review);
  });
});

test.each([
  ["ban quản lý dự án đầu tư ", "Ban quản lý dự án đầu tư"],
  ["Đội Quản lý trật tự đô thị", "Đội Quản lý trật tự đô thị"],
  ["đội Thuế", "Đội Thuế"],
])("makes a new unit of «%s» under the name «%s»", (written, name) => {
  expect(newUnit(written)).toEqual({ kind: "new", name });
});

import { expect, it } from "vitest";
import { readPlan } from "../../../src/core/plan/read-plan.ts";

const text = "1. Mở lớp tập huấn. Chủ trì: Phòng Kinh tế; thời gian: Quý II/2026.";
const blocks = ["KẾ HOẠCH", "Tập huấn năm 2026", "I. NHIỆM VỤ", text].map((line) => ({ kind: "paragraph" as const, text: line }));
const certaintiesOf = (doubtful: { block: number; start: number; end: number }[]) => {
  const [task] = readPlan({ blocks, doubtful }).tasks;
  return [task?.fields.title?.certainty, task?.fields.leadUnits?.certainty, task?.fields.time?.certainty];
};
const at = text.indexOf("Quý");

it("a field is uncertain where a word of it is doubtful, and nowhere else", () => {
  expect(certaintiesOf([])).toEqual(["written", "written", "written"]);
  expect(certaintiesOf([{ block: 2, start: at, end: at + 3 }])).toEqual(["written", "written", "written"]);
  expect(certaintiesOf([{ block: 3, start: at, end: at + 3 }])).toEqual(["written", "written", "uncertain"]);
});

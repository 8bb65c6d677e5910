import { describe, expect, it } from "vitest";
import { documentOfText } from "../../../src/core/document/plain-text.ts";
import { ownTimeOf } from "../../../src/core/plan/step-time.ts";
import { readPlan } from "../../../src/core/plan/read-plan.ts";
import { readingOf } from "../../../src/core/text/reading.ts";

const week = "từ ngày 08/6 đến ngày 14/6/2026";

function ownTime(step: string) {
  const found = ownTimeOf(readingOf(step, false), week, { planYear: 2026, issuedOn: null });
  return found && [step.slice(0, found.titleEnd), step.slice(found.start, found.end)];
}

describe("ownTimeOf", () => {
  it.each([
    ["Ra quân dọn vệ sinh."],
    ["Mít tinh kỷ niệm ngày 27/7"],
    ["Kết nạp lớp đoàn viên “26/3” (đợt 2)."],
    ["Thực hiện Kế hoạch số 12/KH-UBND ngày 10/01/2026."],
  ])("sees no time in «%s»", (step) => {
    expect(ownTime(step)).toBeNull();
  });

  it.each([
    ["Lễ phát động tại công viên (sáng 08/6).", "Lễ phát động tại công viên", "sáng 08/6"],
    ["Hỗ trợ thí sinh ngày 11/6/2026.", "Hỗ trợ thí sinh ngày 11/6/2026.", "ngày 11/6/2026"],
  ])("reads «%s»", (step, title, time) => {
    expect(ownTime(step)).toEqual([title, time]);
  });
});

describe("steps below a heading with a time", () => {
  const read = (heading: string) =>
    readPlan(
      documentOfText(
        `KẾ HOẠCH\nHè tình nguyện năm 2026\n\nI. MỤC ĐÍCH\n- Nâng cao.\n\nII. LỘ TRÌNH THỰC HIỆN\n1. ${heading}\n- Ra quân dọn vệ sinh.\n- Tổng kết đợt hoạt động.`,
      ),
    ).tasks.map((task) => [task.title, task.start, task.deadline?.due]);

  it.each([["Nhóm thứ nhất"], ["Tuần lễ phát động"]])("stand without one below «%s»", (heading) => {
    expect(read(heading)).toEqual([]);
  });

  it.each([
    [`Tuần 2 (${week})`, "2026-06-08", "2026-06-14"],
    ["Giai đoạn 1 (tháng 6/2026):", "2026-06-01", "2026-06-30"],
    ["Tháng 7:", "2026-07-01", "2026-07-31"],
  ])("take it from «%s»", (heading, start, due) => {
    expect(read(heading)).toEqual([
      ["Ra quân dọn vệ sinh.", start, due],
      ["Tổng kết đợt hoạt động.", start, due],
    ]);
  });
});

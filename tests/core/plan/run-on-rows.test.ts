import { describe, expect, it } from "vitest";
import { documentOfText } from "../../../src/core/document/plain-text.ts";
import { readPlan } from "../../../src/core/plan/read-plan.ts";

const rows = (paragraph: string) =>
  readPlan(documentOfText(`KẾ HOẠCH\nCông tác năm 2026\n\nI. NHIỆM VỤ\n1. ${paragraph}`)).tasks.map((task) => [
    task.leadUnits.join("; "),
    task.supportingUnits.join("; "),
    task.deadline?.due,
  ]);

describe("work, units and time in one paragraph", () => {
  it.each([
    ["Hội nghị phối hợp với các trường tổ chức. Thời gian: Quý I/2026.", ["", "", "2026-03-31"]],
    [
      "Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra. Đơn vị phối hợp: Sở Nội vụ. Thời gian: Quý I/2026.",
      ["Sở Y tế", "Sở Nội vụ", "2026-03-31"],
    ],
  ])("takes nobody else from the sentence: «%s»", (paragraph, expected) => {
    expect(rows(paragraph)).toEqual([expected]);
  });

  it.each([
    [
      "Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh, BHXH tỉnh kiểm tra 60 cơ sở. Thời gian: Quý I/2026.",
      ["Sở Y tế", "Công an tỉnh; BHXH tỉnh", "2026-03-31"],
    ],
    [
      "Giao BHXH các huyện phối hợp với Công an cấp huyện: Cử cán bộ trực. Thời gian thực hiện: Quý I/2026.",
      ["BHXH các huyện", "Công an cấp huyện", "2026-03-31"],
    ],
    ["Mở lớp tập huấn. Chủ trì: Sở Y tế. Thời gian, số lượng: 02 lớp trong Quý III/2026.", ["Sở Y tế", "", "2026-09-30"]],
  ])("reads «%s»", (paragraph, expected) => {
    expect(rows(paragraph)).toEqual([expected]);
  });
});

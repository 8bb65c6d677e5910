import { describe, expect, it } from "vitest";
import { documentOfText } from "../../../src/core/document/plain-text.ts";
import { readPlan } from "../../../src/core/plan/read-plan.ts";
import { reviewOfDraft } from "../../../src/core/plan/review-of-draft.ts";

const text = `ỦY BAN NHÂN DÂN XÃ HÒA SƠN
KẾ HOẠCH
Vệ sinh môi trường năm 2026
I. NHIỆM VỤ
1. Ra quân dọn vệ sinh. Chủ trì: Đoàn Thanh niên xã; phối hợp: các thôn; thời gian: Tháng 4/2026.
2. Thu gom rác thải. Chủ trì: Phòng Kinh tế; thời gian: Quý I và Quý II năm 2026.
3. Tuyên truyền. Chủ trì: Phòng Kinh tế; phối hợp: các cơ quan, đơn vị liên quan; thời gian: Thường xuyên.
II. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế
- Tổng hợp, báo cáo kết quả về UBND xã trước ngày 15/11/2026.`;
const directory = {
  units: [{ id: "kt", name: "Phòng Kinh tế", shortName: null, parentId: null, aliases: [], members: 0 }],
  groups: [{ id: "thon", name: "các thôn", unitIds: [] }],
};
const source = { fileName: null, contentHash: "0".repeat(64), path: null, blocks: [] };
const review = reviewOfDraft(readPlan(documentOfText(text)), directory, source);

describe("reviewOfDraft", () => {
  it("gives each task an id, and a card per quarter to those that touch several", () => {
    expect(review.tasks.map((task) => [task.id, task.cardMode])).toEqual([
      ["t001", "single"],
      ["t002", "quarterly"],
      ["t003", "quarterly"],
      ["t004", "quarterly"],
    ]);
  });

  it("lets a task without dates take the plan's period, and says so", () => {
    expect(review.tasks[2]).toMatchObject({
      start: "2026-01-01",
      deadline: { due: "2026-12-31" },
      timeText: "Thường xuyên",
      fields: { time: { certainty: "implied" } },
    });
    expect(review.tasks[0]).toMatchObject({ deadline: { due: "2026-04-30" }, fields: { time: { certainty: "written" } } });
  });

  it("leaves a duty that only reports out of the cards", () => {
    expect(review.tasks.map((task) => task.included)).toEqual([true, true, true, false]);
    expect(review.reports).toHaveLength(1);
  });

  it("answers for units that it knows, and leaves the others to a person", () => {
    expect(review.units).toEqual({
      "Phòng Kinh tế": { kind: "unit", unitId: "kt" },
      "các thôn": { kind: "group", groupId: "thon" },
      "các cơ quan, đơn vị liên quan": { kind: "ignore" },
    });
  });
});

import { describe, expect, it } from "vitest";
import { documentOfText } from "../../../src/core/document/plain-text.ts";
import { readPlan } from "../../../src/core/plan/read-plan.ts";
import { unsolvedUnits } from "../../../src/core/plan/review/written-units.ts";
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
const review = reviewOfDraft(readPlan(documentOfText(text)), directory, source, "2026-01-16");

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

describe("duties to report in reviewOfDraft", () => {
  const duties = (sentences: string) =>
    reviewOfDraft(
      readPlan(documentOfText(`${text}\n${sentences}`)),
      { ...directory, groups: [{ id: "phong", name: "Các phòng, ban", unitIds: ["kt"] }, ...directory.groups] },
      source,
      "2026-01-16",
    );
  const shortly = (sentences: string) =>
    duties(sentences)
      .duties?.slice(1)
      .map(({ included, who, schedule }) => [included, who.join("; "), schedule.cadence]);

  it("have who, to whom, when, and the sentence", () => {
    expect(review.duties).toEqual([
      {
        id: "r001",
        included: true,
        title: "Báo cáo kết quả thực hiện kế hoạch Vệ sinh môi trường năm 2026",
        who: ["Phòng Kinh tế"],
        to: "UBND xã",
        via: null,
        schedule: {
          ...{ cadence: "once", onceOn: "2026-11-15", bound: "before", windowRule: "decree", startsOn: "2026-01-01", endsOn: "2026-12-31" },
          ...{ periods: null, cutoffMonth: null, cutoffDay: null, windowStart: "2025-12-15", windowEnd: null },
        },
        guesses: [],
        sourceText: "Tổng hợp, báo cáo kết quả về UBND xã trước ngày 15/11/2026.",
        at: review.reports[0]?.at,
      },
    ]);
  });

  it.each([
    [
      "2. Các cơ quan, đơn vị liên quan\n- Báo cáo kết quả về UBND xã trước ngày 10/12/2026.",
      false,
      "Các cơ quan, đơn vị liên quan",
      "once",
    ],
    ["2. Các phòng, ban\n- Báo cáo kết quả về UBND xã khi có yêu cầu.", false, "Các phòng, ban", "on_request"],
    ["2. Các phòng, ban\n- Báo cáo kết quả về UBND xã theo quy định.", false, "Các phòng, ban", "on_request"],
    ["2. Các phòng, ban\n- Báo cáo kết quả về UBND xã hằng quý.", true, "Các phòng, ban", "quarterly"],
    ["2. Các trường học\n- Báo cáo kết quả về UBND xã hằng quý.", true, "Các trường học", "quarterly"],
  ])("are asked for where the plan says when and a name may be ours: «%s»", (sentences, included, who, cadence) => {
    expect(shortly(sentences)).toEqual([[included, who, cadence]]);
  });

  it("are matched by the same choices as tasks, once for a name", () => {
    const found = duties("2. Các phòng, ban\n- Báo cáo kết quả về UBND xã hằng quý.");
    expect(found.units["Các phòng, ban"]).toEqual({ kind: "group", groupId: "phong" });
    const open = duties("2. Các trường học\n- Báo cáo kết quả về UBND xã hằng quý.");
    expect(unsolvedUnits(open)).toMatchObject([
      { name: "Đoàn Thanh niên xã" },
      { name: "Các trường học", leads: 0, supports: 0, reports: 1 },
    ]);
  });

  it("through whom they go is matched, but asks no question", () => {
    const through = (unit: string) => duties(`2. Các phòng, ban\n- Báo cáo kết quả về UBND xã (qua ${unit}) hằng quý.`);
    expect(through("Phòng Kinh tế xã").units["Phòng Kinh tế xã"]).toEqual({ kind: "unit", unitId: "kt" });
    const strange = through("Văn phòng HĐND và UBND");
    expect(strange.duties?.[1]?.via).toBe("Văn phòng HĐND và UBND");
    expect(unsolvedUnits(strange).map(({ name }) => name)).toEqual(["Đoàn Thanh niên xã"]);
  });
});

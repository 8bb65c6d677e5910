import { describe, expect, it } from "vitest";
import { explainPlan, marked } from "../../../tools/plan/explain.ts";
import { readPlan } from "../../../src/core/plan/read-plan.ts";
import { readDocument } from "../../../src/readers/read-file.ts";
import { buildXlsx } from "../../readers/build-xlsx.ts";
import { rowsOf } from "../../readers/read-sheets.ts";
import { plan, readText } from "./drafts.ts";

const explain = (text: string) => {
  const { document, draft } = readText(text);
  return explainPlan(document, draft);
};

describe("an explanation", () => {
  it.each([
    ["a label", "Chủ trì: Văn phòng HĐND và UBND — ghi rõ, đứng sau «Đơn vị chủ trì»"],
    ["a label in the middle of a line", "Phối hợp: Công an xã — ghi rõ, đứng sau «đơn vị phối hợp»"],
    ["a day that is not on time any more", "hạn cuối 14/11/2026 (ghi «trước ngày», nên lùi một ngày)"],
    ["a bracket", "Chủ trì: Phòng Kinh tế — ghi rõ, trong ngoặc ở cuối câu"],
    ["the place in its sentence", "- Đơn vị chủ trì: ⟦Văn phòng HĐND và UBND⟧; đơn vị phối hợp: Công an xã."],
    ["what is not there", "Phối hợp: không thấy ghi"],
    ["the plan's number", "Số: 12/KH-UBND — dòng «Số: …» ở đầu văn bản"],
    ["a report", "• Phòng Kinh tế → UBND xã: một lần trước 20/11/2026"],
    ["a target", "• 100%"],
  ])("names %s", (_, words) => {
    expect(explain(plan)).toContain(words);
  });

  it("says which column of a sheet, and that a merged cell stands above", async () => {
    const rows = rowsOf(
      "TT | Nhiệm vụ | Phân công | | Hạn\n | | Chủ trì | Phối hợp |\n1 | Rà soát | Sở A | Sở B | Tháng 5/2026\n2 | Thẩm định | | Sở C | Tháng 6/2026",
    );
    const bytes = await buildXlsx({ rows, merges: ["C1:D1", "C3:C4"] });
    const read = await readDocument({ name: "a.xlsx", bytes });
    const text = read.ok ? explainPlan(read.value.document, readPlan(read.value.document)) : "";
    expect(text).toContain("Phối hợp: Sở C — ghi rõ, ở cột «Phân công / Phối hợp»");
    expect(text).toContain("Chủ trì: Sở A — ghi rõ, ở cột «Phân công / Chủ trì», ô của dòng phía trên");
  });

  it("marks a long place without printing all of it", () => {
    const { document } = readText(`${"a".repeat(500)}`);
    const line = marked(document, { block: 0, start: 100, end: 400 });
    expect(line).toMatch(/^…a{60}⟦a{160}…⟧a{60}…$/u);
    expect(marked(document, { block: 7, start: 0, end: 1 })).toBeNull();
  });
});

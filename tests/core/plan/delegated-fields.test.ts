import { describe, expect, it } from "vitest";
import { documentOfText } from "../../../src/core/document/plain-text.ts";
import { delegatedFields } from "../../../src/core/plan/delegated-fields.ts";
import { readPlan } from "../../../src/core/plan/read-plan.ts";
import { readingOf } from "../../../src/core/text/reading.ts";

const read = (text: string) =>
  delegatedFields(readingOf(text, false))?.map(({ field, start, end }) => [field, text.slice(start, end)]) ?? null;

describe("delegatedFields", () => {
  it.each([
    ["Giao Sở Y tế xây dựng kế hoạch khám bệnh."],
    ["Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính tham mưu UBND tỉnh."],
    ["Sở Y tế khám bệnh cho người cao tuổi."],
    ["Giao lưu văn nghệ giữa các thôn."],
  ])("leaves «%s» to its own task", (text) => {
    expect(read(text)).toBeNull();
  });

  it.each([
    ["Giao Sở Y tế chủ trì, phối hợp với các xã triển khai thực hiện.", ["lead", "Sở Y tế"], ["support", "các xã"]],
    ["Giao Công an xã thực hiện.", ["lead", "Công an xã"]],
    [
      "Giao Ban Xây dựng Đảng chủ trì, phối hợp với Văn phòng Đảng ủy tham mưu; hoàn thành trong tháng 8/2025.",
      ["lead", "Ban Xây dựng Đảng"],
      ["support", "Văn phòng Đảng ủy"],
      ["time", "trong tháng 8/2025"],
    ],
  ])("reads «%s»", (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("fields below several items", () => {
  const rows = (body: string) =>
    readPlan(documentOfText(`KẾ HOẠCH\nNăm 2026\n\nI. MỤC ĐÍCH\n- A.\n\n${body}`)).tasks.map((task) => [task.title, task.leadUnits.join()]);

  it("take the heading for their work where they are numbered like the items", () => {
    expect(rows("II. RA QUÂN LÀM SẠCH ĐƯỜNG LÀNG\n1. Dọn rác\n2. Trồng hoa\n3. Đơn vị thực hiện: Đoàn xã\n4. Thời gian: Quý I")).toEqual([
      ["RA QUÂN LÀM SẠCH ĐƯỜNG LÀNG", "Đoàn xã"],
    ]);
  });

  it("make no work of an event's time and place", () => {
    expect(rows("II. HỘI NGHỊ\n1. Thời gian, địa điểm\n- Thời gian: ngày 26/3/2026.\n- Địa điểm: Hội trường.")).toEqual([]);
  });

  it("are read from a delegation below the work", () => {
    expect(rows("II. NHIỆM VỤ\n1. Phòng dịch\nGiao Trạm Y tế chủ trì, phối hợp với các thôn thực hiện.")).toEqual([
      ["Phòng dịch", "Trạm Y tế"],
    ]);
  });
});

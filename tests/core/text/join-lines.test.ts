import { describe, expect, it } from "vitest";
import { joinLines } from "../../../src/core/text/join-lines.ts";

const filler = [
  "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025 của",
  "Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 9 về",
  "việc tổ chức chính quyền địa phương hai cấp trên phạm vi cả nước và các văn",
  "bản hướng dẫn thi hành của Chính phủ, các bộ, ngành Trung ương có liên quan",
  "trong quá trình sắp xếp, tổ chức bộ máy của hệ thống chính trị ở địa phương",
  "theo quy định hiện hành.",
];

describe("joinLines", () => {
  it("leaves paragraphs that were not broken alone", () => {
    const lines = ["I. MỤC ĐÍCH", "1. Mục đích chung.", "- Đơn vị chủ trì: Phòng Kinh tế.", "Thời gian: Quý I."];
    expect(joinLines(lines)).toEqual(lines);
  });

  it("joins lines that were broken at a width, and drops page numbers", () => {
    expect(joinLines([...filler.slice(0, 3), "", "2", "", ...filler.slice(3)])).toEqual([filler.join(" ")]);
  });

  it("joins them as well with empty lines in between", () => {
    expect(joinLines(filler.flatMap((line) => [line, ""]))).toEqual([filler.join(" ")]);
  });

  it("begins a new paragraph at every item", () => {
    expect(joinLines([...filler, "1. Phòng Kinh tế", "Tham mưu bố trí kinh phí.", "- Thời gian: Quý I"])).toEqual([
      filler.join(" "),
      "1. Phòng Kinh tế",
      "Tham mưu bố trí kinh phí.",
      "- Thời gian: Quý I",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { beginsNextName, goesOnBehindDash } from "../../../src/core/unit/names-on-lines.ts";

describe("a line of a list of units", () => {
  it.each([
    ["UBND thành phố", "Hội An"],
    ["UBND các xã:", "Trường Sơn, Hòa Bình"],
    ["UBND huyện", "Trường Sa và các xã"],
    ["Trung tâm", "Công an xã"],
    ["Ban Chấp hành", "Đảng bộ huyện"],
    ["Công an huyện, ", "Hội Nông dân huyện"],
    ["Phòng Văn hóa", "Thông tin huyện"],
    ["UBND các xã", "phường, thị trấn"],
    ["Tuyên truyền trên địa bàn xã", "Công an xã"],
    ["", "Công an xã"],
  ])("«%s» ⏎ «%s» begins no other name", (above, line) => {
    expect(beginsNextName(above, line)).toBe(false);
  });

  it.each([
    ["Hội Nông dân huyện", "Đoàn Thanh niên huyện"],
    ["Công an xã Tân Bình", "Trạm Y tế xã"],
    ["Hội Nông dân tỉnh;", "Sở Nông nghiệp và Môi trường"],
    ["Phòng Kinh tế huyện", "UBND các xã, thị trấn"],
  ])("«%s» ⏎ «%s» begins another name", (above, line) => {
    expect(beginsNextName(above, line)).toBe(true);
  });
});

describe("a dash at a line's start", () => {
  it.each([
    ["Phòng Tài chính", "- Công an xã"],
    ["- Phòng Tài chính", "- Kế hoạch"],
    ["Các đơn vị thực hiện:", "- Kế hoạch"],
    ["Rà soát, thống kê", "- Kế hoạch năm"],
    ["Phòng Tài chính;", "- Kế hoạch"],
  ])("behind «%s» is an item's: «%s»", (above, line) => {
    expect(goesOnBehindDash(above, line)).toBe(false);
  });

  it.each([
    ["Phòng Tài chính", "- Kế hoạch"],
    ["Đài Phát thanh", "– Truyền hình tỉnh"],
    ["Phòng Văn hóa", "- Xã hội"],
  ])("behind «%s» belongs to the name: «%s»", (above, line) => {
    expect(goesOnBehindDash(above, line)).toBe(true);
  });
});

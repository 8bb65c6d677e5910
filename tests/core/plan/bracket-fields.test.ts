import { describe, expect, it } from "vitest";
import { bracketFieldsOf } from "../../../src/core/plan/bracket-fields.ts";
import { readingOf } from "../../../src/core/text/reading.ts";

function fieldsOf(text: string) {
  const found = bracketFieldsOf(readingOf(text, false));
  const words = (range: { start: number; end: number } | null) => range && text.slice(range.start, range.end);
  return found && [found.lead.map(words).join(" + "), found.support.map(words).join(" + "), words(found.time), words(found.product)];
}

describe("bracketFieldsOf", () => {
  it.each([
    ["Rà soát hộ nghèo (theo Quyết định số 12/QĐ-UBND)."],
    ["Tổ chức hội thi (đợt 1 tháng 6, đợt 2 tháng 12)."],
    ["Xây dựng nhà văn hóa (Nhà nước và Nhân dân cùng làm)."],
    ["Giữ phong trào (Ủy ban nhân dân xã chủ trì phát động năm 2020)."],
  ])("reads no fields in «%s»", (text) => {
    expect(fieldsOf(text)).toBeNull();
  });

  it.each([
    [
      "Rà soát. (Phòng Kinh tế chủ trì; Công an xã, Trưởng thôn phối hợp; hoàn thành trước ngày 10/9).",
      "Phòng Kinh tế",
      "Công an xã, Trưởng thôn",
      "trước ngày 10/9",
      null,
    ],
    [
      "Nhập liệu (giao Phòng Kinh tế chủ trì, phối hợp với Công an xã; thời hạn: quý II; sản phẩm: dữ liệu).",
      "Phòng Kinh tế",
      "Công an xã",
      "quý II",
      "dữ liệu",
    ],
    ["Bình xét (hoàn thành trước ngày 15/12; Hội đồng Thi đua huyện thực hiện).", "Hội đồng Thi đua huyện", "", "trước ngày 15/12", null],
    ["Kiểm tra (UBKT Đảng ủy chủ trì, thực hiện trong quý IV).", "UBKT Đảng ủy", "", "trong quý IV", null],
    [
      "Mở lớp (Sở Nội vụ chủ trì; Trường Chính trị phối hợp; quý II - III/2026).",
      "Sở Nội vụ",
      "Trường Chính trị",
      "quý II - III/2026",
      null,
    ],
    ["Duy trì tổ tự quản (các thôn chủ trì; thường xuyên).", "các thôn", "", "thường xuyên", null],
    ["Trồng cây (Đoàn xã chủ trì; từ nguồn xã hội hóa).", "Đoàn xã", "", null, null],
    ["Giám sát (chủ trì: Thường trực HĐND; phối hợp: các Ban).", "Thường trực HĐND", "các Ban", null, null],
  ])("reads «%s»", (text, ...expected) => {
    expect(fieldsOf(text)).toEqual(expected);
  });
});

import { describe, expect, it } from "vitest";
import { markerOf } from "../../../src/core/document/marker.ts";

describe("markerOf", () => {
  it.each([
    ["100% cơ quan"],
    ["2025, định hướng đến năm 2030"],
    ["15/11 hằng năm"],
    ["03/6/2020 của Thủ tướng"],
    ["3 tháng một lần"],
    ["10.000 nhân lực"],
    ["Các thôn"],
    ["4 năm 2018 của Chính phủ"],
    ["TM. ỦY BAN NHÂN DÂN"],
    ["15-20 học viên mỗi lớp"],
    ["10 - 15% số hộ"],
    ["15-11-2025 là hạn cuối"],
    ["20/9/2024."],
    ["e-learning cho giáo viên"],
    ["e-Office của tỉnh"],
    ["II - III/2026)."],
    ["I/2026; sản phẩm: kế hoạch"],
    ["8h: Khai mạc"],
    ["5G. Triển khai"],
    ["3a5. Tổ chức"],
    ["2d video clip"],
  ])("sees no marker in «%s»", (text) => {
    expect(markerOf(text)).toBeNull();
  });

  it.each([
    ["I. MỤC ĐÍCH", "roman", "I"],
    ["I11. KINH PHI", "roman", "III"],
    ["IV/ TỔ CHỨC THỰC HIỆN", "roman", "IV"],
    ["A. NỘI DUNG", "part", "A"],
    ["1. Sở Nội vụ", "number", "1"],
    ["2.1. Tổ chức", "number", "2.1"],
    ["7.1 Tổng kết", "number", "7.1"],
    ["1) Rà soát", "number", "1"],
    ["3a. Rà soát", "number", "3a"],
    ["2.1đ) Tổ chức", "number", "2.1đ"],
    ["a) Chủ trì", "letter", "a"],
    ["đ. Thời gian", "letter", "đ"],
    ["I- MỤC ĐÍCH", "roman", "I"],
    ["1- Ban Tổ chức", "number", "1"],
    ["2-Văn phòng", "number", "2"],
    ["3 - Ủy ban Kiểm tra", "number", "3"],
    ["1- 100% chi bộ", "number", "1"],
    ["2/ Sở Tài chính", "number", "2"],
    ["a- Sở Nội vụ", "letter", "a"],
    ["b) 60% hộ dân", "letter", "b"],
    ["(2) Tổ chức", "paren", "2"],
    ["- Đơn vị chủ trì", "dash", "-"],
    ["+ Thời gian", "plus", "+"],
    ["Điều 3. Chánh Văn phòng", "article", "3"],
  ])("reads «%s»", (text, kind, label) => {
    expect(markerOf(text)).toMatchObject({ kind, label });
  });
});

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

  it("begins a new paragraph at a short heading behind a full stop", () => {
    const lines = [
      ...filler.slice(0, 4),
      "trong quá trình sắp xếp, tổ chức bộ máy của hệ thống chính trị cơ sở.",
      "Công an xã",
      "- Tuần tra.",
    ];
    expect(joinLines(lines).slice(1)).toEqual(["Công an xã", "- Tuần tra."]);
  });

  it("drops what every page repeats beside its number", () => {
    const page = (number: string) => ["", number, "UBND xã Tân Lập      Kế hoạch năm 2026", ""];
    const lines = [...filler.slice(0, 2), ...page("2"), ...filler.slice(2, 4), ...page("3"), ...filler.slice(4)];
    expect(joinLines(lines)).toEqual([filler.join(" ")]);
    expect(joinLines(["2", "1. Sở Y tế", "3", "1. Sở Y tế"])).toEqual(["1. Sở Y tế", "1. Sở Y tế"]);
  });

  it("joins them as well with empty lines in between", () => {
    expect(joinLines(filler.flatMap((line) => [line, ""]))).toEqual([filler.join(" ")]);
  });

  it.each([
    ["a page's end", ["\f"]],
    ["a page number", ["", "- 3 -", ""]],
    ["a page's end with its number", ["Trang 3/9", "\f"]],
  ])("joins a sentence over %s, where empty lines part paragraphs", (_, between) => {
    const [head, tail] = [filler.slice(0, 3), filler.slice(3)];
    expect(joinLines([...filler, "", ...head, ...between, ...tail, "", ...filler])).toEqual(
      [filler, filler, filler].map((lines) => lines.join(" ")),
    );
  });

  it("measures lines without the spaces that stretch them", () => {
    const stretched = filler.map((line, i) => (i % 2 === 0 ? line.replace(/ /gu, "  ") : line));
    expect(joinLines(stretched)).toEqual([filler.join(" ")]);
  });

  it("begins a new paragraph at every item", () => {
    expect(joinLines([...filler, "1. Phòng Kinh tế", "Tham mưu bố trí kinh phí.", "- Thời gian: Quý I"])).toEqual([
      filler.join(" "),
      "1. Phòng Kinh tế",
      "Tham mưu bố trí kinh phí.",
      "- Thời gian: Quý I",
    ]);
  });

  it.each([
    [["1. Sở Y tế", "- Tham mưu kế hoạch", "Sở Nội vụ"]],
    [["- Chủ trì: Sở Y tế", "Đơn vị phối hợp: Sở Nội vụ", "- Thời gian: Quý I"]],
    [["ỦY BAN NHÂN DÂN", "XÃ TÂN HÒA", "KẾ HOẠCH", "Triển khai cải cách hành chính"]],
    [["Mục tiêu đến năm 2030 phấn đấu", "100% hộ dân có nước sạch"]],
    [["3. Các sở, ban, ngành; UBND các huyện, thị xã, thành phố", "Căn cứ Kế hoạch này tổ chức thực hiện."]],
    [["1. Trình Sở", "2. Trình Bộ"]],
    [["Thực hiện trong tháng", "2. Sở Tài chính cấp kinh phí"]],
    [["SỞ Y TẾ TỈNH AN PHÚ        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TRUNG TÂM Y TẾ HUYỆN LỘC BÌNH        Độc lập - Tự do - Hạnh phúc"]],
  ])("keeps apart %j", (lines) => {
    expect(joinLines(lines)).toHaveLength(lines.length);
  });

  it("parts sentences that end before a line is full, unless they stand in an item", () => {
    const sentences = [
      "Kế hoạch được gửi các cơ quan, đơn vị có liên quan để thực hiện trong",
      "năm theo sự phân công của Ủy ban nhân dân tỉnh.",
      "Rà soát.",
    ];
    expect(joinLines([...filler, ...sentences])).toEqual([filler.join(" "), sentences.slice(0, 2).join(" "), "Rà soát."]);
  });

  it.each([
    [["- Trình Giám đốc phê duyệt trước ngày", "15/10/2025."], "a day on the next line"],
    [["- Đánh giá theo bộ tiêu chí của", "Bộ Nội vụ ban hành"], "a preposition before a capital"],
    [["- Phối hợp với Sở Y tế và", "Sở Công Thương kiểm tra ở", "UBND các xã."], "«và» and «ở» before capitals"],
    [["- Mở lớp cho khoảng", "150 người trong năm", "2025."], "a number on the next line"],
    [["- To chuc hoi nghi so ket ke hoach cua", "UBND xa An Phu"], "a preposition without its marks"],
    [["- Chủ trì: Báo An Phú, Đài", "Phát thanh và Truyền hình tỉnh"], "a body whose name goes on"],
    [["Kế hoạch phát triển kinh tế số giai đoạn 2025 -", "2030, tầm nhìn đến năm 2045"], "years on two lines"],
    [["- Phối hợp: Bưu điện xã, Viettel An", "    4", "Phú", "- Thời gian: Quý I"].slice(), "a page number inside a name"],
  ])("joins %j (%s)", (lines) => {
    expect(joinLines(lines).filter((line) => !line.startsWith("- Thời gian"))).toHaveLength(1);
  });

  it("finds the width of a text in which few lines were broken, and ends it where the closing words begin", () => {
    const short = ["1. Sở Y tế", "- Lập danh sách.", "2. Sở Nội vụ", "- Kiểm tra hồ sơ.", "3. Sở Tài chính", "- Bố trí kinh phí."];
    const text = [
      ...short,
      ...filler.slice(0, 5),
      "được triển khai đồng bộ và thống nhất trong toàn hệ thống chính trị các cấp.",
      "Trên đây là Kế hoạch.",
    ];
    expect(joinLines([...short, ...short, ...short, ...text]).slice(-2)).toEqual([text.slice(6, -1).join(" "), "Trên đây là Kế hoạch."]);
  });
});

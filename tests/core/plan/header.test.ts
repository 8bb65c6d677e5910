import { describe, expect, it } from "vitest";
import { documentOfText } from "../../../src/core/document/plain-text.ts";
import { usualCase } from "../../../src/core/plan/header-case.ts";
import { readPlan } from "../../../src/core/plan/read-plan.ts";

const body = "\n\nI. MỤC ĐÍCH\n- Nâng cao chất lượng phục vụ.\n";
const headerOf = (head: string) => readPlan(documentOfText(head + body)).header;

describe("usualCase", () => {
  it.each([
    ["Phòng Giáo dục", "Phòng Giáo dục"],
    ["ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP", "Ủy ban nhân dân tỉnh Đồng Tháp"],
    ["CÔNG TY TNHH MTV CẤP NƯỚC", "Công ty TNHH MTV cấp nước"],
    ["HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM TỈNH AN PHÚ", "Hội Liên hiệp Phụ nữ Việt Nam tỉnh An Phú"],
    ["PHÒNG GD&ĐT HUYỆN TÂN HÒA", "Phòng GD&ĐT huyện Tân Hòa"],
  ])("writes «%s» as «%s»", (printed, usual) => {
    expect(usualCase(printed)).toBe(usual);
  });

  it("takes names from elsewhere in the letterhead", () => {
    expect(usualCase("CÔNG TY CẤP NƯỚC SUỐI BẠC", ["Suối Bạc"])).toBe("Công ty cấp nước Suối Bạc");
  });
});

describe("the header", () => {
  it("writes the issuer as the plan's own sentences do", () => {
    const head = "PHÒNG GD&ĐT HUYỆN LỘC AN\nTRƯỜNG MẦM NON HOA BAN\n\nKẾ HOẠCH\nChăm sóc trẻ của Trường Mầm non Hoa Ban năm 2026";
    expect(headerOf(head)).toMatchObject({ issuer: "Trường Mầm non Hoa Ban huyện Lộc An" });
  });

  it("finds the place behind another body of the same level", () => {
    const head = "HUYỆN ỦY - UBND HUYỆN LỘC AN\nBAN CHỈ ĐẠO PHÒNG CHỐNG THIÊN TAI\n\nKẾ HOẠCH\nỨng phó bão năm 2026";
    expect(headerOf(head).issuer).toBe("Ban Chỉ đạo phòng chống thiên tai huyện Lộc An");
  });

  it("reads the head of an annex that stands alone", () => {
    const head =
      "Phụ lục II\nDANH MỤC NHIỆM VỤ NĂM 2026\n(Kèm theo Quyết định số 31/QĐ-UBND ngày 06/4/2026 của Ủy ban nhân dân tỉnh Lộc An)";
    expect(headerOf(head)).toEqual({
      number: "31/QĐ-UBND",
      issuedOn: "2026-04-06",
      issuer: "Ủy ban nhân dân tỉnh Lộc An",
      title: "DANH MỤC NHIỆM VỤ NĂM 2026",
      periodStart: "2026-01-01",
      periodEnd: "2026-12-31",
    });
    expect(headerOf("Phụ lục II\nDANH MỤC NHIỆM VỤ NĂM 2026").number).toBeNull();
  });

  it("takes the subject of a dispatch for its title", () => {
    const head =
      "ỦY BAN NHÂN DÂN\nTỈNH LỘC AN\nSố: 36/UBND-KT\nV/v đẩy nhanh giải ngân vốn đầu tư công năm 2026\nLộc An, ngày 17 tháng 3 năm 2026";
    expect(headerOf(head)).toMatchObject({
      number: "36/UBND-KT",
      issuer: "Ủy ban nhân dân tỉnh Lộc An",
      title: "V/v đẩy nhanh giải ngân vốn đầu tư công năm 2026",
    });
  });

  it("ends a title where capitals begin", () => {
    const head = "CÔNG TY CẤP NƯỚC SUỐI BẠC\n\nQUYẾT ĐỊNH\nBan hành Kế hoạch cấp nước năm 2026\n\nTỔNG GIÁM ĐỐC CÔNG TY\n\nCăn cứ Điều lệ;";
    expect(headerOf(head).title).toBe("Ban hành Kế hoạch cấp nước năm 2026");
  });

  it.each([
    ["UBND XÃ HÒA BÌNH\nPHÒNG VĂN HÓA - XÃ HỘI", "Phòng Văn hóa - Xã hội xã Hòa Bình"],
    ["UBND TỈNH LỘC AN\nSỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Sở Nông nghiệp và Môi trường tỉnh Lộc An"],
    ["UBND QUẬN LỘC AN\nTRƯỜNG MẦM NON SƠN CA", "Trường Mầm non Sơn Ca quận Lộc An"],
    ["ĐOÀN TNCS HỒ CHÍ MINH\nBCH TỈNH LỘC AN", "BCH Đoàn TNCS Hồ Chí Minh tỉnh Lộc An"],
    ["UBND TỈNH LỘC AN\nBAN QUẢN LÝ KHU KINH TẾ", "Ban Quản lý khu kinh tế tỉnh Lộc An"],
    ["HỘI NÔNG DÂN VIỆT NAM\nBCH HỘI NÔNG DÂN TỈNH LỘC AN", "BCH Hội Nông dân tỉnh Lộc An"],
  ])("reads the issuer of %j", (head, issuer) => {
    expect(headerOf(`${head}\n\nKẾ HOẠCH\nCông tác năm 2026`).issuer).toBe(issuer);
  });

  it("reads a period of a part of a year and the year behind it", () => {
    const head = "UBND XÃ HÒA BÌNH\n\nKẾ HOẠCH\nCải cách hành chính quý IV năm 2025 và năm 2026";
    expect(headerOf(head)).toMatchObject({ periodStart: "2025-10-01", periodEnd: "2026-12-31" });
  });

  it("takes no period from a school year", () => {
    const head = "TRƯỜNG MẦM NON HOA BAN\n\nKẾ HOẠCH\nChuyển đổi số năm học 2025 - 2026";
    expect(headerOf(head)).toMatchObject({ periodStart: null, periodEnd: null });
  });
});

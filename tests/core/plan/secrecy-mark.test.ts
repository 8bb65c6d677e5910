import { describe, expect, it } from "vitest";
import { documentOfText } from "../../../src/core/document/plain-text.ts";
import { findMarkInLines, findSecrecyMark } from "../../../src/core/plan/secrecy-mark.ts";

const withLine = (line: string) =>
  documentOfText(`ỦY BAN NHÂN DÂN XÃ AN PHÚ\n${line}\nSố: 12/KH-UBND\nKẾ HOẠCH\nBảo vệ bí mật nhà nước năm 2026\nI. MỤC ĐÍCH`);

const harmless = [
  ["(trừ văn bản mật theo quy định)"],
  ["Mật khẩu"],
  ["THỰC HIỆN CÔNG TÁC BẢO MẬT"],
  ["CÔNG TÁC BẢO MẬT"],
  ["Kế hoạch về tài liệu MẬT, TỐI MẬT"],
  ["Mật độ dân số"],
  ["MẬT ĐỘ"],
  ["MẬT ĐỘ   DÂN SỐ"],
  ["Sinh mật khẩu"],
  ["SINH MẬT KHẨU"],
  ["mật"],
  ["bảo mật"],
  ["an toàn, bảo mật thông tin"],
  ["Bảo đảm an toàn,   bảo mật   thông tin mạng."],
  ["Thực hiện quy định về bí mật nhà nước  theo Luật năm 2018."],
  ["Độ mật: không"],
  ["Độ mật của tài liệu: do người soạn thảo đề xuất"],
  ["Số: 12/KH-UBND về công tác BẢO MẬT"],
  ["Số: 12/KH-UBND    An Phú, ngày 4 tháng 2 năm 2026"],
  ["Bản số: 02"],
];

describe("findSecrecyMark", () => {
  it.each(harmless)("sees no stamp in «%s»", (line) => {
    expect(findSecrecyMark(withLine(line))).toBeNull();
  });

  it.each([
    ["MẬT", "MẬT"],
    ["TỐI MẬT", "TỐI MẬT"],
    ["[ TUYỆT MẬT ]", "TUYỆT MẬT"],
    ["Độ mật: MẬT", "MẬT"],
    ["M Ậ T", "MẬT"],
    ["MẬT – Bản số: 02", "MẬT"],
    ["Độ mật: Mật", "MẬT"],
    ["Số: 12/KH-UBND\tTỐI MẬT", "TỐI MẬT"],
    ["MẬT   Độc lập - Tự do - Hạnh phúc", "MẬT"],
  ])("sees the stamp «%s»", (line, mark) => {
    expect(findSecrecyMark(withLine(line))).toBe(mark);
  });
});

describe("findMarkInLines", () => {
  it.each(harmless)("sees no stamp in «%s»", (line) => {
    expect(findMarkInLines(["KẾ HOẠCH", line])).toBeNull();
  });

  it.each([
    ["MẬT   Độc lập - Tự do - Hạnh phúc", "MẬT"],
    ["MẬT\tĐộc lập - Tự do - Hạnh phúc", "MẬT"],
    ["MẬT Độc lập - Tự do - Hạnh phúc", "MẬT"],
    ["Độc lập - Tự do - Hạnh phúc TUYỆT MẬT", "TUYỆT MẬT"],
    ["ỦY BAN NHÂN DÂN XÃ AN PHÚ     (TỐI MẬT)", "TỐI MẬT"],
    ["ỦY BAN NHÂN DÂN\u00A0\u00A0\u00A0MẬT", "MẬT"],
    ["Số: 12/KH-UBND    TỐI MẬT", "TỐI MẬT"],
    ["Số: 12/KH-UBND\tTỐI MẬT", "TỐI MẬT"],
    ["Số:      /KH-UBND TỐI MẬT", "TỐI MẬT"],
    ["MẬT – Bản số: 02", "MẬT"],
    ["TỐI MẬT (Bản số 1)", "TỐI MẬT"],
    ["[MẬT] Bản số: ……", "MẬT"],
    ["Số: 12/KH-UBND   MẬT - Bản số: 02", "MẬT"],
    ["Độ mật: Mật", "MẬT"],
    ["ĐỘ MẬT: tối mật", "TỐI MẬT"],
    ["độ mật:\tTuyệt mật", "TUYỆT MẬT"],
    ["MẬT".normalize("NFD"), "MẬT"],
  ])("sees the stamp «%s»", (line, mark) => {
    expect(findMarkInLines(["KẾ HOẠCH", line])).toBe(mark);
  });

  it("stays quick on lines made to be slow", () => {
    const start = performance.now();
    for (const part of ["-", "MẬT ", "bản số ", "./", "Số: /", "Độc lập "]) {
      expect(findMarkInLines([`${part.repeat(100_000)}x`, `MẬT${part.repeat(60)}x`])).toBeNull();
    }
    expect(performance.now() - start).toBeLessThan(500);
  });
});

import { describe, expect, it } from "vitest";
import { documentOfText } from "../../../src/core/document/plain-text.ts";
import { findSecrecyMark } from "../../../src/core/plan/secrecy-mark.ts";

const withLine = (line: string) =>
  documentOfText(`ỦY BAN NHÂN DÂN XÃ AN PHÚ\n${line}\nSố: 12/KH-UBND\nKẾ HOẠCH\nBảo vệ bí mật nhà nước năm 2026\nI. MỤC ĐÍCH`);

describe("findSecrecyMark", () => {
  it.each([
    ["(trừ văn bản mật theo quy định)"],
    ["Mật khẩu"],
    ["THỰC HIỆN CÔNG TÁC BẢO MẬT"],
    ["Kế hoạch về tài liệu MẬT, TỐI MẬT"],
    ["Mật độ dân số"],
    ["mật"],
  ])("sees no stamp in «%s»", (line) => {
    expect(findSecrecyMark(withLine(line))).toBeNull();
  });

  it.each([
    ["MẬT", "MẬT"],
    ["TỐI MẬT", "TỐI MẬT"],
    ["[ TUYỆT MẬT ]", "TUYỆT MẬT"],
    ["Độ mật: MẬT", "MẬT"],
    ["M Ậ T", "MẬT"],
  ])("sees the stamp «%s»", (line, mark) => {
    expect(findSecrecyMark(withLine(line))).toBe(mark);
  });
});

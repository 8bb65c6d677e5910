import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../../src/core/text/sentences.ts";

const partsOf = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe("a full stop ends no sentence", () => {
  it.each([
    ["behind an abbreviation", "UBND TP. Huế chủ trì."],
    ["behind the letter of a name", "Đồng chí Nguyễn Văn A. Phó Chủ tịch."],
    ["in a number", "Đạt 1.500 hồ sơ trong năm."],
    ["in front of a small letter", "Các xã, phường v.v. và thị trấn."],
    ["inside brackets", "Niêm yết công khai (Trung tâm chủ trì. Các phòng phối hợp) trong tháng 3."],
    ["inside quotes", "Phong trào “Bình dân học vụ số. Toàn dân học tập” trên địa bàn."],
    ["without a space behind it", "Số: 12/KH.UBND ngày 10/02/2026."],
  ])("%s", (_, text) => {
    expect(partsOf(text)).toEqual([text]);
  });
});

describe("the sentences of a paragraph", () => {
  it.each([
    ["Rà soát thủ tục. Công khai kết quả.", ["Rà soát thủ tục.", "Công khai kết quả."]],
    ["Hoàn thành chưa? Báo cáo ngay!", ["Hoàn thành chưa?", "Báo cáo ngay!"]],
    ["Tổ chức hội nghị (02 cuộc). Phòng Kinh tế chủ trì", ["Tổ chức hội nghị (02 cuộc).", "Phòng Kinh tế chủ trì"]],
    ["Một việc)  dở. “Hai việc” sau.", ["Một việc)  dở.", "“Hai việc” sau."]],
    ["", []],
  ])("«%s»", (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  it("lie one behind the other, and only spaces lie between them", () => {
    const words = fc.array(fc.constantFrom("Rà soát", "TP", "(", ")", "“", "”", ".", "…", " ", "  ", "\n", "A", "12", "việc"));
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join("");
        let behind = 0;
        for (const { start, end } of sentencesOf(text)) {
          expect(text.slice(behind, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          behind = end;
        }
        expect(text.slice(behind).trim()).toBe("");
      }),
    );
  });
});

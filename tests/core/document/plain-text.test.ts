import { describe, expect, it } from "vitest";
import { documentOfText } from "../../../src/core/document/plain-text.ts";

const shapeOf = (text: string) => documentOfText(text).blocks.map((block) => [block.kind, block.text]);

describe("documentOfText", () => {
  it.each([
    ["Nơi nhận:\t\t\tTM. ỦY BAN NHÂN DÂN", "Nơi nhận: TM. ỦY BAN NHÂN DÂN"],
    ["\t\t\tCHỦ TỊCH", "CHỦ TỊCH"],
    ["1.\tMở lớp", "1. Mở lớp"],
    ["Tỷ lệ | đạt", "Tỷ lệ | đạt"],
  ])("makes no table of %j", (line, paragraph) => {
    expect(shapeOf(line)).toEqual([["paragraph", paragraph]]);
  });

  it("makes rows of tabs, with empty cells and rows that name a group", () => {
    const text = "TT\tNhiệm vụ\tChủ trì\tThời gian\nI. Môi trường\n1\tTrồng cây\t\t\n\t\tĐoàn xã\t\nHết bảng.";
    expect(shapeOf(text)).toEqual([
      ["row", "TT\tNhiệm vụ\tChủ trì\tThời gian"],
      ["row", "I. Môi trường"],
      ["row", "1\tTrồng cây\t\t"],
      ["row", "Đoàn xã\t"],
      ["paragraph", "Hết bảng."],
    ]);
  });

  it("takes Markdown's signs and footnotes away", () => {
    const text = "# KẾ HOẠCH\n**I. MỤC ĐÍCH**\nNâng cao chất lượng<sup>1</sup>.\n---\n1 Theo Nghị quyết số 5.\n";
    expect(shapeOf(text)).toEqual([
      ["paragraph", "KẾ HOẠCH"],
      ["paragraph", "I. MỤC ĐÍCH"],
      ["paragraph", "Nâng cao chất lượng1."],
    ]);
  });

  it("leaves a star and a hash alone where the text has no Markdown", () => {
    expect(shapeOf("* Sở Nội vụ:\n#chuyendoiso")).toEqual([
      ["paragraph", "* Sở Nội vụ:"],
      ["paragraph", "#chuyendoiso"],
    ]);
  });
});

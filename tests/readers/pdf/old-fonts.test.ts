import { describe, expect, it } from "vitest";
import { decodeOldFont } from "../../../src/readers/pdf/old-fonts.ts";
import { readPages } from "./read-pdf.ts";

describe("decodeOldFont", () => {
  it.each([
    ["Unicode in any font", "Ủy ban nhân dân", "VNI-Times", "Ủy ban nhân dân"],
    ["another font", "Uû ban nh©n d©n", "Times New Roman", "Uû ban nh©n d©n"],
    ["a font whose name only begins alike", "Uû ban", "Vnrich", "Uû ban"],
    ["TCVN3", "Uû ban nh©n d©n huyÖn, Tr­êng TiÓu häc", "ABCDEF+.VnTime", "Uỷ ban nhân dân huyện, Trường Tiểu học"],
    ["TCVN3 in capitals", "kÕ ho¹ch", ".VnTimeH", "KẾ HOẠCH"],
    ["VNI", "UÛY BAN NHAÂN DAÂN – Ñoäc laäp, Töï do, nöôùc, nghóa", "ABCDEF+VNI-Times", "ỦY BAN NHÂN DÂN – Độc lập, Tự do, nước, nghĩa"],
  ])("reads %s", (_, written, font, meant) => {
    expect(decodeOldFont(written, font)).toBe(meant);
  });
});

describe("a PDF in an old font", () => {
  it("is read as people see it", async () => {
    const { texts } = await readPages([{ words: [[60, 80, "KÕ ho¹ch cña Uû ban nh©n d©n x·"]] }], ".VnTime");
    expect(texts).toEqual(["Kế hoạch của Uỷ ban nhân dân xã"]);
  });
});

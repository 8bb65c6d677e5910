import { describe, expect, it } from "vitest";
import { cellText } from "../../../src/readers/sheet/cell-text.ts";
import { ownName } from "../../../src/readers/sheet/grid-blocks.ts";

const date = new Date("2026-11-05T00:00:00Z");

describe("a date is shown", () => {
  it.each([
    ["m/d/yyyy", "05/11/2026"],
    ["dd/mm/yyyy", "05/11/2026"],
    ["[$-1010000]d/m/yyyy;@", "05/11/2026"],
    ["yyyy\\-mm\\-dd", "05/11/2026"],
    ["[$-42A]dd mmmm yyyy", "05/11/2026"],
    ["d-mmm", "05/11"],
    ["dd/mm", "05/11"],
    ["mmm-yy", "11/2026"],
    ["mm/yyyy", "11/2026"],
    ["yyyy", "2026"],
    ["mmmm", "Tháng 11"],
    ["m/d/yy h:mm", "05/11/2026"],
    ['"Ngày" dd "tháng" mm "năm" yyyy', "Ngày 05 tháng 11 năm 2026"],
  ])("by the format %s as %s", (format, text) => {
    expect(cellText(date, format)).toBe(text);
  });

  it("with its hour where it has one", () => {
    expect(cellText(new Date("2026-11-25T16:30:00Z"), "dd/mm/yyyy hh:mm")).toBe("25/11/2026 16:30");
    expect(cellText(new Date("1899-12-31T07:05:00Z"), "hh:mm:ss")).toBe("07:05");
  });

  it("as nothing where it is none", () => {
    expect(cellText(new Date(Number.NaN), "dd/mm/yyyy")).toBe("");
  });
});

describe("a number is shown", () => {
  it.each([
    [1, "", "1"],
    [3.2000001, "General", "3.2"],
    [0.1 + 0.2, "General", "0.3"],
    [1.1, "0.0", "1.1"],
    [1, "00", "01"],
    [1, '0"."', "1."],
    [4, '"Quý "0', "Quý 4"],
    [0.955, "0.0%", "95.5%"],
    [1234567, "#,##0", "1.234.567"],
    [Number.POSITIVE_INFINITY, "", ""],
  ])("%d by the format «%s» as «%s»", (value, format, text) => {
    expect(cellText(value, format)).toBe(text);
  });
});

describe("a text", () => {
  it("is NFC with single spaces, its lines kept", () => {
    expect(cellText(" Ra\u0300  soa\u0301t \r\n\r\n hộ\u00A0nghèo\u200B", "@")).toBe("Rà soát\nhộ nghèo");
  });

  it("is empty for nothing and for a box that is not ticked", () => {
    expect([cellText(null, ""), cellText(false, ""), cellText(true, "")]).toEqual(["", "", "x"]);
  });
});

describe("a sheet's name", () => {
  it.each(["Sheet1", "sheet 12", "Trang tính1", "Trang tính 2", "Sheet1 (2)", "1", " "])("«%s» is a program's", (name) => {
    expect(ownName(name)).toBeNull();
  });

  it.each(["Kinh tế", "Quý IV", "Trang trại", "T11.2026"])("«%s» is a person's", (name) => {
    expect(ownName(name)).toBe(name);
  });
});

import { describe, expect, it } from "vitest";
import type { LocalDate } from "../../src/core/calendar/local-date.ts";
import { addresseeLines, dateLine, numberLine, recipientLines } from "../../src/writers/report-lines.ts";

const blank = (letters: number) => "\u00a0".repeat(letters);

describe("the number", () => {
  it.each([
    [null, `Số:${blank(8)}/BC-UBND`],
    ["7", "Số: 07/BC-UBND"],
    ["07", "Số: 07/BC-UBND"],
    ["125", "Số: 125/BC-UBND"],
    ["12a", "Số: 12a/BC-UBND"],
  ])("%s is written as %s", (number, line) => expect(numberLine({ number, symbol: "BC-UBND" })).toBe(line));
});

describe("the place and date", () => {
  it.each<[LocalDate | null, string]>([
    [null, `Bình An, ngày${blank(6)}tháng${blank(6)}năm${blank(8)}`],
    ["2026-1-4", `Bình An, ngày${blank(6)}tháng${blank(6)}năm${blank(8)}`],
    ["2026-02-04", "Bình An, ngày 04 tháng 02 năm 2026"],
    ["2026-03-14", "Bình An, ngày 14 tháng 3 năm 2026"],
    ["2026-11-30", "Bình An, ngày 30 tháng 11 năm 2026"],
  ])("%s is written as %s", (date, line) => expect(dateLine({ place: "Bình An", date })).toBe(line));

  it("without a place begins at the day", () => {
    expect(dateLine({ place: "", date: "2026-11-30" })).toBe("ngày 30 tháng 11 năm 2026");
  });
});

describe("those whom the report is for", () => {
  it("are left out where there are none", () => expect(addresseeLines([])).toBeNull());
  it("one stands in the line", () => expect(addresseeLines(["Sở Nội vụ"])).toEqual({ head: "Kính gửi: Sở Nội vụ", list: [] }));
  it("several stand below it, each with its mark", () => {
    expect(addresseeLines(["Sở Nội vụ", "Sở Tài chính"])).toEqual({ head: "Kính gửi:", list: ["- Sở Nội vụ;", "- Sở Tài chính."] });
  });
});

it("recipients lose the marks that their writer gave them, and get one each", () => {
  expect(recipientLines(["- Như trên;", "– UBND xã.", " ", "Lưu: VT"])).toEqual(["- Như trên;", "- UBND xã;", "- Lưu: VT."]);
});

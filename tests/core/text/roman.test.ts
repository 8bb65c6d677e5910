import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRoman, writeRoman } from "../../../src/core/text/roman.ts";

const units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
const romanOf = (value: number): string => "X".repeat(Math.floor(value / 10)) + (units[value % 10] ?? "");

describe("a Roman numeral", () => {
  it.each(["", " ", "IC", "IXI", "VV", "XVX", "IIX", "A", "2", "X I", "XXXXX", "nam"])("«%s» is none", (text) => {
    expect(readRoman(text)).toBeNull();
  });

  it.each([
    ["IIII", 4],
    ["lV", 4],
    ["I11", 3],
    ["|x", 9],
    ["xxiv", 24],
  ])("«%s», as people and scanners write it, is %i", (text, value) => {
    expect(readRoman(text)).toBe(value);
  });

  it("is read as it is written, up to 49, in capitals and small letters", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 49 }), (value) => {
        expect(readRoman(romanOf(value))).toBe(value);
        expect(readRoman(romanOf(value).toLowerCase())).toBe(value);
      }),
    );
  });
});

it("parts are numbered in Roman", () => {
  expect([1, 2, 3, 4, 5, 6, 9, 10, 14, 39].map(writeRoman)).toEqual(["I", "II", "III", "IV", "V", "VI", "IX", "X", "XIV", "XXXIX"]);
});

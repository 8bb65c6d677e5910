import { describe, expect, it } from "vitest";
import { frequencyOfTime, readFrequency } from "../../../src/core/time-expression/frequency.ts";

describe("readFrequency", () => {
  it.each([["thường xuyên"], ["theo Phụ lục"], ["định kỳ"], ["Quý II/2026"]])("finds none in «%s»", (text) => {
    expect(readFrequency(text)).toBeNull();
  });

  it.each([
    ["01 số/chuyên mục/tuần", 1, "week"],
    ["mỗi tháng 01 chuyên mục và phát lại 03 lần/tháng", 1, "month"],
    ["ít nhất 02 tin, bài/tuần", 2, "week"],
    ["02 lần/năm", 2, "year"],
    ["6 tháng/lần", 2, "year"],
    ["03 tháng một lần", 1, "quarter"],
    ["Hằng quý", 1, "quarter"],
  ])("reads «%s»", (text, count, per) => {
    expect(readFrequency(text)).toEqual({ text, count, per });
  });

  it("takes the period alone from a time field", () => {
    expect(frequencyOfTime("Thường xuyên, hằng năm")).toEqual({ text: "hằng năm", count: 1, per: "year" });
    expect(frequencyOfTime("Thường xuyên")).toBeNull();
  });
});

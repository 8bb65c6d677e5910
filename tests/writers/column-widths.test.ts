import { describe, expect, it } from "vitest";
import { columnWidths } from "../../src/writers/column-widths.ts";
import { textWidth } from "../../src/writers/page-measures.ts";

const widthsOf = (shares: number[], titles: string[] = []) =>
  columnWidths({ columns: shares.map((share, c) => ({ title: titles[c] ?? "", share, align: "start" })), rows: [], total: null });

describe("the columns' widths", () => {
  it.each([
    [[1]],
    [[1, 1, 1]],
    [[0, -1, Number.NaN, Number.POSITIVE_INFINITY]],
    [[1000, 1, 1, 1]],
    [Array.from({ length: 16 }, (_, i) => i)],
    [[Number.MIN_VALUE, 1]],
  ])("of shares %j fill the text's width, and none is a sliver", (shares) => {
    const widths = widthsOf(shares);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(textWidth, 6);
    for (const width of widths) expect(width).toBeGreaterThan(25);
  });

  it("follow the shares where there is room", () => {
    const [first = 0, second = 0] = widthsOf([1, 3]);
    expect(second / first).toBeCloseTo(3, 1);
  });

  it("leave a word whole that the share has no room for", () => {
    const [first = 0] = widthsOf([1, 99], ["THÁNG"]);
    expect(first).toBeGreaterThan(45);
  });
});

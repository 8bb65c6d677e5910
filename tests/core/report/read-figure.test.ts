import { describe, expect, it } from "vitest";
import { figureText, readFigure, type FigureFlaw } from "../../../src/core/report/read-figure.ts";

const refused: [written: string, flaw: FigureFlaw][] = [
  ["-5", "negative"],
  ["−5", "negative"],
  ["- 1.234,5", "negative"],
  ["mười", "letters"],
  ["12 bài", "letters"],
  ["95%", "letters"],
  ["1e5", "letters"],
  ["NaN", "letters"],
  ["1/2", "letters"],
  ["12-15", "letters"],
  ["1.2.3", "letters"],
  ["1.234.56", "letters"],
  ["12,34,567", "letters"],
  ["1,234,5", "letters"],
  ["1.234,567.8", "letters"],
  ["1234.567,8", "letters"],
  [",", "letters"],
  [".", "letters"],
  ["--5", "letters"],
  ["1234567890123", "too_long"],
  ["1.234.567.890.123", "too_long"],
  ["0,12345", "too_long"],
];

const read: [written: string, figure: string][] = [
  ["", ""],
  ["   ", ""],
  ["0", "0"],
  ["007", "7"],
  ["148", "148"],
  ["1.234", "1234"],
  ["1.234,5", "1234.5"],
  ["1.234.567,25", "1234567.25"],
  ["1,5", "1.5"],
  ["1,234", "1.234"],
  ["1,2340", "1.234"],
  ["1.5", "1.5"],
  ["12.25", "12.25"],
  ["0.123", "0.123"],
  ["1.2345", "1.2345"],
  ["1,234,567", "1234567"],
  ["1,234.5", "1234.5"],
  ["12 345", "12345"],
  ["12 345,5", "12345.5"],
  ["+7", "7"],
  [",5", "0.5"],
  ["7,", "7"],
  ["7,0", "7"],
  ["１２", "12"],
  ["999.999.999.999,9999", "999999999999.9999"],
];

describe("a figure as it is written", () => {
  it.each(refused)("%s is no figure: %s", (written, flaw) => {
    expect(readFigure(written)).toEqual({ ok: false, error: flaw });
  });

  it.each(read)("%j is %j", (written, figure) => {
    expect(readFigure(written)).toEqual({ ok: true, value: figure });
  });

  it.each(read)("%j is shown in a way that is read the same again", (_, figure) => {
    expect(readFigure(figureText(figure))).toEqual({ ok: true, value: figure });
  });

  it.each([
    ["", ""],
    ["0", "0"],
    ["148", "148"],
    ["1234.5", "1.234,5"],
    ["1234567", "1.234.567"],
    ["0.0001", "0,0001"],
  ])("%j is shown as %j", (figure, shown) => {
    expect(figureText(figure)).toBe(shown);
  });
});

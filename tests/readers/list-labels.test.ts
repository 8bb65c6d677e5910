import { describe, expect, it } from "vitest";
import { ListCounter, readNumbering } from "../../src/readers/list-labels.ts";

/** numbering.xml with one list whose levels have these formats and patterns. */
function counterOf(...levels: [format: string, pattern: string][]): ListCounter {
  const xml = levels.map(
    ([format, pattern], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`,
  );
  return new ListCounter(
    readNumbering(
      `<w:numbering><w:abstractNum w:abstractNumId="0">${xml.join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
  );
}

describe("what Word prints in front of an item", () => {
  it.each([
    ["a list that is not there", "9", 0],
    ["a level that is not there", "1", 5],
  ])("is nothing for %s", (_, list, level) => {
    expect(counterOf(["decimal", "%1."]).next(list, level)).toBeNull();
  });

  it("is nothing where the list has no format", () => {
    expect(counterOf(["none", ""]).next("1", 0)).toBeNull();
  });

  it("is the sign of a bullet, whatever its level", () => {
    const signs = counterOf(["bullet", "+"], ["bullet", "–"], ["bullet", "*"]);
    expect([0, 1, 2].map((level) => signs.next("1", level))).toEqual(["+", "-", "*"]);
  });

  it("tells bullets of symbol fonts, and equal ones, apart by their depth", () => {
    const symbols = counterOf(["bullet", "\uF0B7"], ["bullet", "o"]);
    expect([0, 1].map((level) => symbols.next("1", level))).toEqual(["-", "+"]);
    const equal = counterOf(["bullet", "-"], ["bullet", "-"]);
    expect([0, 1].map((level) => equal.next("1", level))).toEqual(["-", "+"]);
  });

  it("is a dash for the first bullets below numbers", () => {
    const mixed = counterOf(["decimal", "%1."], ["bullet", "\uF0A7"], ["bullet", "\uF0A7"]);
    expect([0, 1, 2].map((level) => mixed.next("1", level))).toEqual(["1.", "-", "+"]);
  });

  it("counts each level, and anew below the next item", () => {
    const counter = counterOf(["upperRoman", "%1."], ["decimal", "%1.%2."], ["lowerLetter", "%3)"]);
    expect([0, 1, 1, 2, 0, 1].map((level) => counter.next("1", level))).toEqual(["I.", "I.1.", "I.2.", "a)", "II.", "II.1."]);
  });
});

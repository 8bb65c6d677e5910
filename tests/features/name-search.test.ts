import { describe, expect, it } from "vitest";
import { putName, readNameSearch } from "../../src/features/card-detail/name-search.ts";

/** The caret is where the bar stands. */
const read = (text: string) => readNameSearch(text.replace("|", ""), text.indexOf("|"));

describe("a name is being written", () => {
  it.each(["|", "Mời họp|", "a@b|", "@Lan, xem|", "@một hai ba bốn năm|", "@Lan  |", "|@Lan"])("not in «%s»", (text) => {
    expect(read(text)).toBeNull();
  });

  it.each([
    ["@|", 0, ""],
    ["Mời @|", 4, ""],
    ["Mời @la|", 4, "la"],
    ["(@lan a|", 1, "lan a"],
    ["@lan |", 0, "lan"],
    ["Mời @la|n xem @ai", 4, "la"],
    ["dòng\n@đặng thị|", 5, "đặng thị"],
  ])("in «%s»", (text, at, words) => {
    expect(read(text)).toEqual({ at, words });
  });
});

describe("the chosen name", () => {
  it.each([
    ["Mời @la|", "Mời @Lan Anh |"],
    ["Mời @la| xem", "Mời @Lan Anh |xem"],
    ["@|", "@Lan Anh |"],
  ])("«%s» becomes «%s»", (before, after) => {
    const caret = before.indexOf("|");
    const search = read(before);
    if (search === null) throw new Error("no name");
    const put = putName(before.replace("|", ""), search, caret, "Lan Anh");
    expect(`${put.body.slice(0, put.caret)}|${put.body.slice(put.caret)}`).toBe(after);
  });
});

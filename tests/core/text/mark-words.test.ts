import { describe, expect, it } from "vitest";
import { markWords, wordsOf } from "../../../src/core/text/mark-words.ts";

/** Marked pieces in brackets. */
const marked = (text: string, typed: string) =>
  markWords(text, wordsOf(typed))
    .map(({ text: piece, marked: is }) => (is ? `[${piece}]` : piece))
    .join("");

describe("what is marked", () => {
  it.each([
    ["the middle of a word", "Chuyển đổi số", "uyen", "Chuyển đổi số"],
    ["nothing typed", "Chuyển đổi số", " ", "Chuyển đổi số"],
    ["signs alone", "Chuyển đổi (số)", "(", "Chuyển đổi (số)"],
  ])("not %s", (_what, text, typed, expected) => expect(marked(text, typed)).toBe(expected));

  it.each([
    ["words without diacritics", "Đẩy mạnh chuyển đổi số", "chuyen doi so", "Đẩy mạnh [chuyển] [đổi] [số]"],
    ["đ and d", "Đường dây", "d", "[Đ]ường [d]ây"],
    ["decomposed letters, as composed ones", "số hóa".normalize("NFD"), "số", "[số] hóa"],
    ["beginnings, the longest of those asked for", "tuyên truyền", "t tuyen", "[tuyên] [t]ruyền"],
    ["numbers", "Số 12/KH-UBND năm 2026", "12 ubnd", "Số [12]/KH-[UBND] năm 2026"],
    ["wherever the tone mark stands", "Hoà giải, hòa bình", "hoa", "[Hoà] giải, [hòa] bình"],
  ])("%s", (_what, text, typed, expected) => expect(marked(text, typed)).toBe(expected));
});

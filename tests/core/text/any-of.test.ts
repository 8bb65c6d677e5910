import { describe, expect, test } from "vitest";
import { anyOf, anyWord } from "../../../src/core/text/any-of.ts";

const first = (source: string, text: string) => new RegExp(source, "u").exec(text)?.[0] ?? null;

describe("a pattern built from a list of words", () => {
  test("takes the longer of two words that begin alike, wherever they stand in the list", () => {
    expect(first(anyOf(["hội", "hội đồng", "sở"]), "hội đồng nhân dân")).toBe("hội đồng");
  });

  test("takes patterns among the words, and does not count what they rule out as length", () => {
    const words = ["ban(?! hành| đầu| bố| phát)", "ban chỉ đạo"];
    expect(first(anyOf(words), "ban chỉ đạo tỉnh")).toBe("ban chỉ đạo");
    expect(first(anyOf(words), "ban hành")).toBeNull();
  });

  test("as whole words stops at Vietnamese letters, which «\\b» does not know", () => {
    expect(first(anyWord(["do"]), "đạo đức do ai")).toBe("do");
    expect(first(anyWord(["đ", "o"]), "đạo")).toBeNull();
    expect(first(anyWord(["tổ"]), "tổng, tổ 5")).toBe("tổ");
  });

  test("does not change the list", () => {
    const words = ["tổ", "tổ chức"];
    anyOf(words);
    expect(words).toEqual(["tổ", "tổ chức"]);
  });
});

import { describe, expect, test } from "vitest";
import { shorten } from "../../../src/core/text/shorten.ts";

describe("a text cut short", () => {
  test.each([
    ["abc", 3, "abc"],
    ["Tuyên truyền chuyển đổi số", 20, "Tuyên truyền chuyển…"],
    ["x".repeat(30), 10, `${"x".repeat(9)}…`],
    ["aaaaaaaa🙂🙂", 10, "aaaaaaaa…"],
  ])("%j to %i: %j", (text, most, short) => {
    expect(shorten(text, most)).toBe(short);
    expect(short.length).toBeLessThanOrEqual(most);
  });
});

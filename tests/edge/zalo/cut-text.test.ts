import { describe, expect, it } from "vitest";
import { cutText } from "../../../supabase/functions/_shared/zalo/cut-text.ts";

describe("a text that is too long", () => {
  it.each([
    ["fits as it is", "Một\nHai", 7, "Một\nHai"],
    ["is cut at the end of a line", "Việc một\nViệc hai ba", 12, "Việc một\n…"],
    ["counts a line that ends just where it has to be cut", "Việc một\nViệc hai\nba", 19, "Việc một\nViệc hai\n…"],
    ["is cut at a word, where the last line end is far back", "A\nViệc hai ba bốn", 14, "A\nViệc hai…"],
    ["is cut anywhere, where it is one word", "aaaaaaaaaa", 5, "aaaa…"],
    ["never keeps half a letter", "aaa😀😀", 5, "aaa…"],
    ["never ends in blanks", "Việc một   hai", 11, "Việc một…"],
  ])("%s", (_, text, longest, expected) => {
    expect(cutText(text, longest)).toBe(expected);
    expect(cutText(text, longest).length).toBeLessThanOrEqual(longest);
  });
});

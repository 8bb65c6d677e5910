import { expect, test } from "vitest";
import { sizeWords } from "../../../src/core/report/size-words.ts";

test.each([
  [0, "1 KB"],
  [1, "1 KB"],
  [1024, "1 KB"],
  [850_000, "830 KB"],
  [1024 * 1024 - 600, "1023 KB"],
  [1024 * 1024 - 1, "1 MB"],
  [1024 * 1024, "1 MB"],
  [1_258_291, "1,2 MB"],
  [20 * 1024 * 1024, "20 MB"],
])("%i bytes are «%s»", (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

import { expect, test } from "vitest";
import { joinTexts } from "../../../src/core/report/join-texts.ts";

test.each([
  ["a", "", "a"],
  ["", "b", "b"],
  ["a", "a", "a"],
  ["một hai", "một hai ba", "một hai ba"],
  ["một hai ba", "một hai", "một hai ba"],
  ["của tôi", "của Lan", "của Lan\n\ncủa tôi"],
  ["chung\ncủa tôi", "chung\ncủa Lan", "chung\ncủa Lan\n\ncủa tôi"],
])("mine %j and theirs %j are %j", (mine, theirs, both) => {
  expect(joinTexts(mine, theirs)).toBe(both);
});

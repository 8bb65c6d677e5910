import { expect, it } from "vitest";
import { shortNames } from "../../../src/core/text/short-name.ts";

it.each([
  [[], []],
  [[""], [""]],
  [["Nam"], ["Nam"]],
  [["  Nguyễn  Hoàng Nam "], ["Nam"]],
  [
    ["Nguyễn Hoàng Nam", "Trần Thị Lan"],
    ["Nam", "Lan"],
  ],
  [
    ["Nguyễn Hoàng Nam", "Lê Văn Nam", "Nam", "Trần Thị Lan"],
    ["Hoàng Nam", "Văn Nam", "Nam", "Lan"],
  ],
])("%j", (names, short) => {
  expect(shortNames(names)).toEqual(short);
});

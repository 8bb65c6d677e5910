import { expect, test } from "vitest";
import { writeNumber } from "../../../../src/core/report/compose/write-number.ts";

test.each([
  [0, "0"],
  [7, "7"],
  [1234, "1.234"],
  [1234567.5, "1.234.567,5"],
  [0.25, "0,25"],
  [-3, "-3"],
  [999999999999.9999, "999.999.999.999,9999"],
])("%d is written %s", (value, written) => {
  expect(writeNumber(value)).toBe(written);
});

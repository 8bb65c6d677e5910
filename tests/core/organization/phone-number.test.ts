import { expect, test } from "vitest";
import { readPhone, showPhone } from "../../../src/core/organization/phone-number.ts";

test.each([
  ["", null],
  ["không có", null],
  ["091234567", null],
  ["09123456789", null],
  // a landline has no Zalo, an eleven-digit number is of before 2018
  ["02363 822 222", null],
  ["01234567890", null],
  ["0112345678", null],
  ["+1 415 555 0100", null],
  ["0912345678 hoặc 0987654321", null],
  ["0912 345 678", "84912345678"],
  ["0912.345.678", "84912345678"],
  ["(+84) 912-345-678", "84912345678"],
  ["84912345678", "84912345678"],
  ["840912345678", "84912345678"],
  ["0084912345678", "84912345678"],
  ["912345678", "84912345678"],
  ["'0912345678", "84912345678"],
  ["0352 000 111", "84352000111"],
])("%j is %j", (written, phone) => {
  expect(readPhone(written)).toBe(phone);
});

test("is shown as people write it", () => {
  expect(showPhone("84912345678")).toBe("0912 345 678");
  expect(showPhone("14155550100")).toBe("+14155550100");
});

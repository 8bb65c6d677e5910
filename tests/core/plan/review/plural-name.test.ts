import { expect, test } from "vitest";
import { isPluralName } from "../../../../src/core/plan/review/plural-name.ts";

test.each(["các thôn", "Các phòng, ban, đơn vị thuộc xã", "những hộ kinh doanh", "các thôn".normalize("NFD")])(
  "«%s» are several",
  (name) => {
    expect(isPluralName(name)).toBe(true);
  },
);

test.each(["Phòng Kinh tế", "Cácbon", "Tổ công nghệ số cộng đồng các thôn", ""])("«%s» is one", (name) => {
  expect(isPluralName(name)).toBe(false);
});

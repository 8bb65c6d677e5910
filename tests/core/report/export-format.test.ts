import { expect, test } from "vitest";
import { exportName } from "../../../src/core/report/export-format.ts";

test.each([
  ["Báo cáo quý III/2026", "bao-cao-quy-iii-2026.pdf"],
  ["Đánh giá, xếp loại", "danh-gia-xep-loai.pdf"],
  ["../../etc/passwd", "etc-passwd.pdf"],
  ["«»", "bao-cao.pdf"],
  ["", "bao-cao.pdf"],
  ["a ".repeat(100), `${"a-".repeat(40)}.pdf`],
])("«%s» is kept as %s", (subject, name) => {
  expect(exportName(subject, "pdf")).toBe(name);
});

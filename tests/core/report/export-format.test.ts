import { expect, test } from "vitest";
import { exportName } from "../../../src/core/report/export-format.ts";

test.each([
  ["Kết quả quý III/2026", "bao-cao-ket-qua-quy-iii-2026.pdf"],
  ["Đánh giá, xếp loại", "bao-cao-danh-gia-xep-loai.pdf"],
  ["../../etc/passwd", "bao-cao-etc-passwd.pdf"],
  ["«»", "bao-cao.pdf"],
  ["", "bao-cao.pdf"],
  ["a ".repeat(100), `bao-cao-${"a-".repeat(35)}a.pdf`],
])("«%s» is kept as %s", (subject, name) => {
  expect(exportName(subject, "pdf")).toBe(name);
});

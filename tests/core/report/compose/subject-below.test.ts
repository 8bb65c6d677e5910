import { expect, test } from "vitest";
import { subjectBelow } from "../../../../src/core/report/compose/subject-below.ts";

test.each([
  ["Báo cáo viên cấp xã năm 2026", "Báo cáo viên cấp xã năm 2026"],
  ["Kết quả thực hiện và báo cáo", "Kết quả thực hiện và báo cáo"],
  ["Báo cáo", ""],
  ["", ""],
  ["Báo cáo kết quả chuyển đổi số năm 2026", "Kết quả chuyển đổi số năm 2026"],
  ["báo cáo về việc cải cách", "Về việc cải cách"],
  ["BÁO CÁO  KẾT QUẢ", "KẾT QUẢ"],
  ["Báo cáo: kết quả", "Kết quả"],
  ["Báo cáo năm 2026", "Năm 2026"],
])("«%s» below the word BÁO CÁO is «%s»", (text, below) => {
  expect(subjectBelow(text)).toBe(below);
});

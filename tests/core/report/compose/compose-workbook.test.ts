import { expect, test } from "vitest";
import { composeWorkbook } from "../../../../src/core/report/compose/compose-workbook.ts";
import { sampleConsolidation, sampleTask } from "./sample-consolidation.ts";

const values = (rows: readonly ({ value: string | number } | null)[][]) => rows.map((row) => row.map((cell) => cell?.value ?? null));

test("figures by unit, numbers as numbers, dates as dates, and those that have not reported as empty lines", () => {
  const [figures] = composeWorkbook(sampleConsolidation(), []).sheets;
  expect(values(figures?.rows ?? [])).toEqual([
    [1, "Công an xã", "2026-11-10", 0, 3, 0, 1, 0, 148],
    [2, "Phòng Kinh tế", "2026-11-16", 2, 2, 1, 1, 1, 1100.5],
    [3, "Trạm Y tế xã", null, null, null, null, null, null, null],
    [4, "Trường Mầm non", null, null, null, null, null, null, null],
  ]);
  expect(values([figures?.total ?? []])).toEqual([[null, "Chung (tổng số)", null, null, 5, 1, 2, 1, 1248.5]]);
  expect(figures?.rows[0]?.[2]).toEqual({ kind: "date", value: "2026-11-10" });
});

test("tasks with their unit, and every row as wide as its sheet", () => {
  const { sheets } = composeWorkbook(sampleConsolidation(), [sampleTask(), sampleTask({ product: null, dueOn: null })]);
  expect(values(sheets[1]?.rows ?? [])[0]).toEqual([
    ...[1, "Công an xã", 12, "II.1", "Tổ chức hội thi", "Báo cáo", "2026-11-30"],
    ...["Đã hoàn thành ngày 12/11/2026", "2026-11-12", "28 đơn vị tham gia"],
  ]);
  for (const sheet of sheets)
    for (const row of [...sheet.rows, ...(sheet.total ? [sheet.total] : [])]) expect(row).toHaveLength(sheet.columns.length);
});

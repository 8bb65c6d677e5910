import { describe, expect, test } from "vitest";
import { monthOptions, nextPeriodWords, scheduleWords } from "../../src/components/schedule-words.ts";
import type { ReportSchedule } from "../../src/core/report/report-schedule.ts";
import { plainSchedule } from "../support/report-cases.ts";

const schedule = (changes: Partial<ReportSchedule>): ReportSchedule => ({ ...plainSchedule, cutoffMonth: 0, cutoffDay: 5, ...changes });
const once: Partial<ReportSchedule> = { cadence: "once", cutoffMonth: null, cutoffDay: null };

describe("a schedule in a line", () => {
  test.each<[Partial<ReportSchedule>, string]>([
    [{ cutoffMonth: -1, cutoffDay: 15 }, "Hằng năm, trước ngày 15 tháng 11"],
    [{ cutoffMonth: 1, bound: "on_or_before" }, "Hằng năm, chậm nhất ngày 05 tháng 01 năm sau"],
    [{ cadence: "monthly", cutoffDay: 16 }, "Hằng tháng, trước ngày 16"],
    [{ cadence: "monthly", cutoffMonth: 1 }, "Hằng tháng, trước ngày 05 tháng sau"],
    [{ cadence: "quarterly", cutoffDay: 10 }, "Hằng quý, trước ngày 10 tháng cuối quý"],
    [{ cadence: "quarterly", cutoffMonth: 1, periods: [1, 3] }, "Quý I, quý III, trước ngày 05 tháng đầu quý sau"],
    [{ cadence: "half_yearly", cutoffDay: 10 }, "6 tháng, trước ngày 10 tháng 6 và tháng 12"],
    [{ cadence: "half_yearly", cutoffMonth: 1, periods: [2] }, "6 tháng cuối năm, trước ngày 05 tháng 01 năm sau"],
    [{ cadence: "nine_monthly" }, "9 tháng, trước ngày 05 tháng 9"],
    [{ ...once, onceOn: "2026-11-15" }, "Một lần, trước ngày 15/11/2026"],
    [once, "Một lần"],
    [{ cadence: "on_request", cutoffMonth: null, cutoffDay: null }, "Khi có yêu cầu"],
  ])("%j", (changes, words) => {
    expect(scheduleWords(schedule(changes))).toBe(words);
  });
});

describe("what comes of it", () => {
  test.each<[Partial<ReportSchedule>, string]>([
    [{ cutoffMonth: -1, cutoffDay: 15 }, "Kỳ tới: Năm 2026, số liệu 15/12/2025 – 14/11/2026, nộp chậm nhất 14/11/2026"],
    [{ ...once, onceOn: "2026-11-15" }, "Kỳ tới: số liệu 01/01/2026 – 14/11/2026, nộp chậm nhất 14/11/2026"],
    [{ startsOn: "2026-12-20" }, "Không còn kỳ nào phải nộp từ hôm nay."],
    [{ cadence: "on_request", cutoffMonth: null, cutoffDay: null }, "Không có kỳ cố định; báo cáo khi được yêu cầu."],
    [once, "Chưa có ngày nộp báo cáo."],
    [{ endsOn: "2025-12-31" }, "Ngày kết thúc đang trước ngày bắt đầu. Hãy chọn ngày sau đó."],
  ])("%j", (changes, words) => {
    expect(nextPeriodWords(schedule(changes), "2026-01-16")).toBe(words);
  });
});

describe("the months of a cutoff", () => {
  test("are those near the period's end, and whichever is set", () => {
    expect(monthOptions(schedule({ cadence: "quarterly" })).map(({ words }) => words)).toEqual([
      "Tháng đầu quý",
      "Tháng giữa quý",
      "Tháng cuối quý",
      "Tháng đầu quý sau",
      "Tháng giữa quý sau",
      "Tháng cuối quý sau",
    ]);
    expect(monthOptions(schedule({ cadence: "monthly", cutoffMonth: 3 })).map(({ offset }) => offset)).toEqual([0, 1, 3]);
    expect(monthOptions(schedule({ cadence: "yearly" })).map(({ words }) => words)).toHaveLength(13);
  });
});

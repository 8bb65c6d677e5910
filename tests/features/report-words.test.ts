import { describe, expect, it } from "vitest";
import type { ReportCell } from "../../src/core/report/report-matrix.ts";
import { actsFor, type ReportAct } from "../../src/features/report-collecting/report-acts.ts";
import { shortPeriod } from "../../src/features/report-collecting/short-period.ts";
import { cellWords, countWords } from "../../src/features/report-collecting/standing-words.ts";

const cell: ReportCell = {
  ...{ id: "r", number: 3, status: "open", daysLate: null, dueOn: "2026-11-14", submittedOn: null, nudges: 0, version: 1 },
};

describe("a cell in words", () => {
  it.each([
    [cell, "chưa nộp, hạn 14/11/2026"],
    [{ ...cell, dueOn: "2026-11-10" }, "quá hạn chưa nộp, hạn 10/11/2026"],
    [{ ...cell, status: "submitted", daysLate: 0, submittedOn: "2026-11-12" }, "nộp đúng hạn, ngày 12/11/2026, chờ nhận"],
    [{ ...cell, status: "accepted", daysLate: 2, submittedOn: "2026-11-16" }, "nộp muộn 2 ngày, ngày 16/11/2026, đã nhận"],
    [{ ...cell, status: "returned", dueOn: "2026-11-19" }, "trả lại, hạn 19/11/2026"],
    [{ ...cell, status: "excluded" }, "được miễn"],
  ] as [ReportCell, string][])("%o", (of, words) => expect(cellWords(of, "2026-11-12")).toBe(words));
});

describe("counts in words", () => {
  it.each([
    [
      { onTime: 17, late: 0, returned: 2, missing: 5, missingLate: 3, excluded: 1 },
      "17/28 đơn vị đã nộp, 2 trả lại, 8 chưa nộp, 1 được miễn",
    ],
    [{ onTime: 3, late: 1, returned: 0, missing: 0, missingLate: 0, excluded: 0 }, "4/4 đơn vị đã nộp"],
  ])("%o", (counts, words) => expect(countWords(counts)).toBe(words));
});

describe("the head of a column", () => {
  it.each([
    ["2026-Q4", "Quý IV/2026", "Q IV", "2026"],
    ["2026-M09", "Tháng 9/2026", "T9", "2026"],
    ["2026-H1", "6 tháng đầu năm 2026", "6T đầu", "2026"],
    ["2026-9M", "9 tháng năm 2026", "9T", "2026"],
    ["2026", "Năm 2026", "Năm", "2026"],
    ["once", "Một lần", "Một lần", null],
    ["20260000-0000-4000-8000-000000000001", "Đột xuất về bão số 5", "Đột xuất về bão số 5", null],
  ])("%s (%s): %s %s", (key, label, name, year) => expect(shortPeriod({ key, label })).toEqual({ name, year }));
});

describe("acts on a report", () => {
  const all = { judge: true, nudge: true };
  it.each([
    ["open", all, ["nudge", "exclude"]],
    ["open", { judge: false, nudge: true }, ["nudge"]],
    ["open", { judge: false, nudge: false }, []],
    ["submitted", all, ["accept", "return", "take_back"]],
    ["submitted", { judge: false, nudge: true }, []],
    ["accepted", all, ["return", "take_back"]],
    ["returned", all, ["nudge", "exclude"]],
    ["excluded", all, ["include"]],
    ["excluded", { judge: false, nudge: true }, []],
  ] as [ReportCell["status"], typeof all, ReportAct[]][])("%s with %o: %o", (status, can, acts) =>
    expect(actsFor(status, can)).toEqual(acts),
  );
});

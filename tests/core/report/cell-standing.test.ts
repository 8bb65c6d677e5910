import { describe, expect, it } from "vitest";
import { describeDue } from "../../../src/core/report/due-words.ts";
import type { ReportCounts } from "../../../src/core/report/report-duty.ts";
import type { ReportCell } from "../../../src/core/report/report-matrix.ts";
import { countAwaited, countHandedIn, moveCount, standingOf } from "../../../src/core/report/cell-standing.ts";

const today = "2026-11-14";
const counts: ReportCounts = { onTime: 17, late: 0, returned: 2, missing: 5, missingLate: 3, excluded: 1 };
const none: ReportCounts = { onTime: 3, late: 1, returned: 0, missing: 0, missingLate: 0, excluded: 1 };

describe("how a report stands", () => {
  it.each([
    ["open", null, "2026-11-14", "missing"],
    ["open", null, "2026-11-13", "missingLate"],
    ["submitted", 0, "2026-11-13", "onTime"],
    ["submitted", 1, "2026-11-13", "late"],
    ["accepted", 0, "2026-11-01", "onTime"],
    ["accepted", 12, "2026-11-01", "late"],
    ["returned", null, "2026-11-01", "returned"],
    ["excluded", null, "2026-11-01", "excluded"],
  ] as [ReportCell["status"], number | null, ReportCell["dueOn"], string][])(
    "%s, %s days late, due on %s: %s",
    (status, daysLate, dueOn, standing) => expect(standingOf({ status, daysLate, dueOn }, today)).toBe(standing),
  );
});

describe("counts", () => {
  it("say who has handed in, out of all that were asked, and whom a reminder reaches", () => {
    expect(countHandedIn(counts)).toEqual({ handedIn: 17, asked: 28 });
    expect(countAwaited(counts)).toBe(10);
  });

  it("follow one report, and keep their sum", () => {
    expect(moveCount(counts, "missing", "onTime")).toEqual({ ...counts, missing: 4, onTime: 18 });
    expect(moveCount(counts, "onTime", "onTime")).toEqual(counts);
  });
});

describe("the last day of a period", () => {
  it.each([
    ["2026-11-13", counts, "Quá hạn 1 ngày", "late"],
    ["2026-11-14", counts, "Hạn hôm nay", "soon"],
    ["2026-11-17", counts, "Còn 3 ngày", "soon"],
    ["2026-12-14", counts, "Còn 30 ngày", "idle"],
    ["2026-11-13", none, "Đã nộp đủ", "done"],
    ["2026-11-20", none, "Đã nộp đủ", "done"],
  ] as const)("%s: %o is «%s»", (dueOn, of, text, tone) => expect(describeDue(dueOn, of, today)).toEqual({ text, tone }));
});

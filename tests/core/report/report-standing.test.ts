import { describe, expect, it } from "vitest";
import { describeHandingIn, describeReport, isPressing, reportName } from "../../../src/core/report/report-standing.ts";
import type { ReportRequest } from "../../../src/core/report/report-request.ts";
import { sampleReport } from "./sample-report.ts";

const handedIn = { status: "submitted", submittedOn: "2026-11-12", daysLate: 0 } as const;

const standings: [today: string, changes: Partial<ReportRequest>, text: string, date: string | null][] = [
  ["2026-11-11", {}, "Còn 3 ngày", "hạn 14/11"],
  ["2026-11-14", {}, "Hạn hôm nay", "hạn 14/11"],
  ["2026-11-15", {}, "Quá hạn 1 ngày", null],
  ["2026-11-16", { status: "returned" }, "Quá hạn 2 ngày", null],
  ["2025-12-31", { dueOn: "2026-01-02" }, "Còn 2 ngày", "hạn 02/01/2026"],
  ["2028-02-28", { dueOn: "2028-03-01" }, "Còn 2 ngày", "hạn 01/03"],
  ["2026-11-20", handedIn, "Đã nộp đúng hạn", "12/11"],
  ["2027-01-20", handedIn, "Đã nộp đúng hạn", "12/11/2026"],
  ["2026-11-20", { ...handedIn, submittedOn: "2026-11-16", daysLate: 2 }, "Nộp muộn 2 ngày", "16/11"],
  ["2026-11-20", { ...handedIn, status: "accepted" }, "Đã nhận", "nộp 12/11"],
  ["2026-11-20", { ...handedIn, status: "accepted", daysLate: 2 }, "Đã nhận", "nộp muộn 2 ngày"],
  ["2026-11-20", { status: "excluded" }, "Được miễn", null],
];

describe("how a report stands", () => {
  it.each(standings)("on %s, %o: %s", (today, changes, text, date) => {
    expect(describeReport(sampleReport(changes), today as ReportRequest["dueOn"])).toMatchObject({ text, date });
  });

  it.each<[string, ReportRequest["dueOn"], string, boolean]>([
    ["three days before", "2026-11-11", "đúng hạn, còn 3 ngày", false],
    ["on the last day", "2026-11-14", "đúng hạn, hôm nay là ngày cuối", false],
    ["the day after", "2026-11-15", "muộn 1 ngày", true],
    ["over the end of a year", "2027-01-01", "muộn 48 ngày", true],
  ])("handed in %s", (_, today, text, late) => {
    expect(describeHandingIn("2026-11-14", today)).toEqual({ text, late });
  });

  it.each<[ReportRequest["dueOn"], Partial<ReportRequest>, boolean]>([
    ["2026-10-29", {}, false],
    ["2026-10-30", {}, true],
    ["2026-12-30", { status: "returned" }, true],
    ["2026-11-12", handedIn, false],
    ["2026-11-12", { status: "excluded" }, false],
  ])("on %s, %o: stands among the work: %s", (today, changes, pressing) => {
    expect(isPressing(sampleReport(changes), today)).toBe(pressing);
  });

  it.each([
    ["Năm 2026", "Báo cáo năm 2026"],
    ["Quý III/2026", "Báo cáo quý III/2026"],
    ["6 tháng đầu năm 2026", "Báo cáo 6 tháng đầu năm 2026"],
    ["Một lần", "Báo cáo"],
  ])("%s is called %s", (label, name) => {
    expect(reportName(label)).toBe(name);
  });
});

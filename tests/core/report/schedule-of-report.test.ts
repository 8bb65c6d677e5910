import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { LocalDate } from "../../../src/core/calendar/local-date.ts";
import type { Cadence, PlanHeader, ReportDutyDraft } from "../../../src/core/plan/plan-draft.ts";
import { readCadences } from "../../../src/core/report/cadences.ts";
import { reportPeriods } from "../../../src/core/report/report-periods.ts";
import { scheduleOfReport } from "../../../src/core/report/schedule-of-report.ts";

const today: LocalDate = "2026-11-20";
const header: PlanHeader = {
  number: null,
  issuedOn: "2025-12-20",
  issuer: null,
  title: null,
  periodStart: "2026-01-01",
  periodEnd: "2026-12-31",
};

/** What a sentence asks for: each duty as «cadence periods, cutoff month/day, bound ?guesses». */
const asked = (sentence: string, plan: PlanHeader = header) =>
  readCadences(sentence, { planYear: 2026, issuedOn: plan.issuedOn }).map((found) => {
    const { schedule: s, guesses } = scheduleOfReport({ ...found, text: sentence }, plan, today);
    const cutoff = s.cadence === "once" ? s.onceOn : s.cutoffDay === null ? "" : `${s.cutoffMonth}/${s.cutoffDay}`;
    const bound = cutoff === "" ? "" : s.bound === "before" ? "before" : "by";
    return [s.cadence, s.periods?.join("+"), bound, cutoff, ...guesses.map((guess) => `${guess}?`)].filter(Boolean).join(" ");
  });

/** «key: first day of the data – last day of the data, last day on time» of all periods. */
const periodsOf = (sentence: string, plan: PlanHeader = header) =>
  readCadences(sentence, { planYear: 2026, issuedOn: plan.issuedOn }).flatMap((found) =>
    reportPeriods(scheduleOfReport({ ...found, text: sentence }, plan, today).schedule, "2000-01-01", "2100-01-01").map(
      (period) => `${period.key}: ${period.windowStart} – ${period.windowEnd}, ${period.dueOn}`,
    ),
  );

describe("a sentence as a schedule", () => {
  test.each([
    ["báo cáo theo quy định", ["on_request"]],
    ["báo cáo khi có yêu cầu", ["on_request"]],
    ["báo cáo kết quả thực hiện 9 tháng năm 2026", ["on_request"]],
    ["báo cáo 9 tháng trước ngày 05/9/2026", ["once before 2026-09-05"]],
    ["báo cáo 9 tháng trước ngày 05/9, báo cáo chuyên đề trước ngày 10/10", ["once before 2026-09-05", "once before 2026-10-10"]],
    ["báo cáo hằng quý trước ngày 10 của tháng cuối quý, riêng quý I có phụ lục", ["quarterly before 0/10"]],
    ["tổng kết Quý I/2026; báo cáo quý trước ngày 10 của tháng cuối quý", ["quarterly before 0/10"]],
    ["báo cáo quý I, quý II, quý III, quý IV: trước ngày 10 của tháng cuối quý", ["quarterly before 0/10"]],
  ])("reads no more than is there: «%s»", (sentence, expected) => {
    expect(asked(sentence)).toEqual(expected);
  });

  test.each([
    ["báo cáo trước ngày 15/11/2026, gửi UBND xã", ["once before 2026-11-15"]],
    ["báo cáo UBND tỉnh chậm nhất ngày 20/12/2026; báo cáo đột xuất khi có yêu cầu", ["once by 2026-12-20", "on_request"]],
    [
      "báo cáo quý trước ngày 10 của tháng cuối quý; báo cáo 6 tháng trước ngày 10/6; báo cáo năm trước ngày 10/12",
      ["quarterly before 0/10", "half_yearly 1 before 0/10", "yearly before 0/10"],
    ],
    [
      "định kỳ hàng tháng (trước ngày 16 hàng tháng), 6 tháng (trước ngày 16/6), tổng kết năm (trước ngày 20/11 hàng năm)",
      ["monthly before 0/16 month?", "half_yearly 1 before 0/16", "yearly before -1/20"],
    ],
    ["báo cáo 6 tháng (trước ngày 18/5), tổng kết năm (trước ngày 30/11 hàng năm)", ["half_yearly 1 before -1/18", "yearly before -1/30"]],
    ["định kỳ trước ngày 01/6 và 15/11 hằng năm báo cáo kết quả", ["half_yearly 1 before 0/1", "half_yearly 2 before -1/15"]],
    ["báo cáo định kỳ 6 tháng và hằng năm", ["half_yearly by 0/25 cutoff?", "yearly by 0/25 cutoff?"]],
    ["báo cáo 6 tháng đầu năm theo quy định", ["half_yearly 1 by 0/25 cutoff?"]],
    ["báo cáo quý I, quý III: trước ngày 10 của tháng cuối quý", ["quarterly 1+3 before 0/10"]],
    ["báo cáo quý I, II và III trước ngày 10 của tháng cuối quý", ["quarterly 1+2+3 before 0/10"]],
    ["báo cáo 9 tháng: Trước ngày 05/9", ["nine_monthly before 0/5"]],
    ["báo cáo 9 tháng: chậm nhất ngày 05/10", ["nine_monthly by 1/5"]],
    ["báo cáo kết quả trước ngày 05 hằng tháng", ["monthly before 1/5 month?"]],
    ["báo cáo kết quả trước ngày 10 hằng tháng", ["monthly before 0/10 month?"]],
    ["báo cáo hằng tháng", ["monthly by 0/25 cutoff?"]],
  ])("«%s»", (sentence, expected) => {
    expect(asked(sentence)).toEqual(expected);
  });
});

describe("a written day belongs to the nearest end of a period", () => {
  const cutoff = (cadence: Cadence, deadline: string | null, monthOfQuarter: number | null = null, dayOfMonth: number | null = null) => {
    const duty = { cadence, deadline, dayOfMonth, monthOfQuarter, exclusive: true, text: "Báo cáo kết quả." };
    const { schedule, guesses } = scheduleOfReport(duty, header, today);
    return [schedule.cutoffMonth, schedule.cutoffDay, schedule.periods, guesses];
  };

  test.each([
    ["01-15", [1, 15, [2], []]],
    ["02-28", [2, 28, [2], []]],
    ["03-15", [-3, 15, [1], ["month"]]],
    ["04-15", [-2, 15, [1], []]],
    ["05-18", [-1, 18, [1], []]],
    ["06-10", [0, 10, [1], []]],
    ["07-05", [1, 5, [1], []]],
    ["08-01", [2, 1, [1], []]],
    ["09-15", [-3, 15, [2], ["month"]]],
    ["11-15", [-1, 15, [2], []]],
    ["12-10", [0, 10, [2], []]],
  ])("half a year by %s", (deadline, expected) => {
    expect(cutoff("half-yearly", deadline)).toEqual(expected);
  });

  test.each([
    ["01-15", [1, 15, null, []]],
    ["03-31", [3, 31, null, ["month"]]],
    ["05-30", [5, 30, null, ["month"]]],
    ["06-15", [-6, 15, null, ["month"]]],
    ["09-15", [-3, 15, null, ["month"]]],
    ["11-15", [-1, 15, null, []]],
    ["12-31", [0, 31, null, []]],
  ])("a year by %s", (deadline, expected) => {
    expect(cutoff("yearly", deadline)).toEqual(expected);
  });

  test.each([
    [1, [1, 10, null, ["month"]]],
    [2, [-1, 10, null, ["month"]]],
    [3, [0, 10, null, []]],
    [null, [0, 10, null, ["month"]]],
  ])("a quarter in its month %s", (month, expected) => {
    expect(cutoff("quarterly", null, month, 10)).toEqual(expected);
  });

  test("half a year by a day of «tháng cuối kỳ»", () => {
    expect(cutoff("half-yearly", null, 3, 10)).toEqual([0, 10, null, ["month"]]);
  });
});

describe("within the plan's time", () => {
  const sentence = "báo cáo kết quả 6 tháng trước ngày 10/6, báo cáo năm trước ngày 30/11";

  test("a plan of the coming year", () => {
    expect(periodsOf(sentence)).toEqual(["2026-H1: 2025-12-15 – 2026-06-09, 2026-06-09", "2026: 2025-12-15 – 2026-11-29, 2026-11-29"]);
  });

  test("a plan that was issued late asks for nothing before its issue", () => {
    expect(periodsOf(sentence, { ...header, issuedOn: "2026-07-16" })).toEqual(["2026: 2025-12-15 – 2026-11-29, 2026-11-29"]);
    expect(scheduleOfReport({ ...duty("yearly"), deadline: "11-30" }, { ...header, issuedOn: "2026-07-16" }, today).schedule.startsOn).toBe(
      "2026-07-16",
    );
  });

  test("a date of issue behind the plan's end is no reason to ask for nothing", () => {
    expect(periodsOf(sentence, { ...header, issuedOn: "2027-03-01" })).toHaveLength(2);
  });

  test("a plan without a period asks from its issue, without end", () => {
    const plan = { ...header, issuedOn: "2025-12-01", periodStart: null, periodEnd: null } as const;
    const { schedule, guesses } = scheduleOfReport({ ...duty("yearly"), deadline: "11-30" }, plan, today);
    expect([schedule.startsOn, schedule.endsOn, guesses]).toEqual(["2025-12-01", null, []]);
    expect(reportPeriods(schedule, "2025-01-01", "2027-12-31").map(({ key }) => key)).toEqual(["2026", "2027"]);
  });

  test("a plan without any date asks from today, and says so", () => {
    const plan = { ...header, issuedOn: null, periodStart: null, periodEnd: null };
    const { schedule, guesses } = scheduleOfReport({ ...duty("monthly"), dayOfMonth: 20 }, plan, today);
    expect([schedule.startsOn, guesses]).toEqual([today, ["month", "start"]]);
  });

  test("a single report covers the plan from its beginning, by the decree's year", () => {
    const plan = { ...header, issuedOn: "2024-01-22", periodStart: "2024-01-01", periodEnd: "2024-12-31" } as const;
    expect(periodsOf("báo cáo kết quả trước ngày 15/11/2024", plan)).toEqual(["once: 2023-12-15 – 2024-11-14, 2024-11-14"]);
    expect(periodsOf("báo cáo kết quả trước ngày 15/11/2024", { ...plan, periodStart: "2024-07-01" })).toEqual([
      "once: 2024-07-01 – 2024-11-14, 2024-11-14",
    ]);
  });

  test("one that is due before the plan begins covers the time since its issue", () => {
    expect(periodsOf("báo cáo tình hình triển khai trước ngày 31/12/2025")).toEqual(["once: 2025-12-20 – 2025-12-30, 2025-12-30"]);
  });

  test("a single day that the reader could not date is asked for on request", () => {
    expect(scheduleOfReport(duty("once"), header, today).schedule).toMatchObject({ cadence: "on_request", onceOn: null });
    expect(scheduleOfReport({ ...duty("once"), deadline: "2026-02-30" }, header, today).schedule.cadence).toBe("on_request");
  });
});

describe("the invented plans", () => {
  const folder = new URL("../../fixtures/plans/", import.meta.url);
  const reports = readdirSync(folder).flatMap((slug) => {
    const { plan, reports } = JSON.parse(readFileSync(new URL(`${slug}/expected.json`, folder), "utf8")) as {
      plan: PlanHeader;
      reports?: ReportDutyDraft[];
    };
    return (reports ?? []).map((report) => ({ slug, plan, report }));
  });

  test.each(reports)("$slug: $report.cadence «$report.text»", ({ plan, report }) => {
    const { schedule } = scheduleOfReport(report, plan, today);
    const periods = reportPeriods(schedule, "2000-01-01", "2100-01-01");
    const never = report.cadence === "on-request" || report.cadence === "unspecified";
    expect([schedule.cadence === "on_request", periods.length === 0]).toEqual([never, never]);
  });
});

function duty(cadence: Cadence) {
  return { cadence, deadline: null, dayOfMonth: null, monthOfQuarter: null, exclusive: false, text: "Báo cáo kết quả." };
}

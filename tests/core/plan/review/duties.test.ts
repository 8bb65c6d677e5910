import { describe, expect, it } from "vitest";
import type { PlanReview, ReviewDuty } from "../../../../src/core/plan/plan-review.ts";
import { blockedDuties, dutyFlaws } from "../../../../src/core/plan/review/duty-flaws.ts";
import { titleOfDuty } from "../../../../src/core/plan/review/duty-of-report.ts";
import { editReview } from "../../../../src/core/plan/review/edit-review.ts";
import { answerFor, writtenUnits } from "../../../../src/core/plan/review/written-units.ts";
import type { ReportSchedule } from "../../../../src/core/report/report-schedule.ts";
import { sampleDuty, sampleReview, sampleTask } from "./sample-review.ts";

const { schedule } = sampleDuty();
const withDuties = (duties: ReviewDuty[], changes: Partial<PlanReview> = {}) => sampleReview([sampleTask()], { duties, ...changes });

describe("what keeps a duty from being asked for", () => {
  const units: PlanReview["units"] = { "Phòng A": { kind: "unit", unitId: "a" }, "Sở X": { kind: "ignore" } };
  const cases: [string, Partial<ReviewDuty>, string[]][] = [
    ["nothing", {}, []],
    ["nothing where a name of several is passed over", { who: ["Sở X", "Phòng A"] }, []],
    ["nothing of one that is left out", { included: false, title: "", who: [] }, []],
    ["nothing on request", { schedule: { ...schedule, cadence: "on_request", cutoffMonth: null, cutoffDay: null } }, []],
    ["no title", { title: " " }, ["title"]],
    ["nobody", { who: [] }, ["who"]],
    ["nobody of ours", { who: ["Sở X"] }, ["who"]],
    ["a name without an answer", { who: ["Phòng A", "constructor"] }, ["unmatched"]],
    ["no day", { schedule: { ...schedule, cutoffDay: null } }, ["day"]],
    ["no date", { schedule: { ...schedule, cadence: "once" } }, ["day"]],
    ["an end before its beginning", { schedule: { ...schedule, endsOn: "2025-12-31" } }, ["bounds"]],
    [
      "data that end before they begin",
      { schedule: { ...schedule, cadence: "once", onceOn: "2026-12-01", windowStart: "2026-11-01", windowEnd: "2026-10-01" } },
      ["window"],
    ],
    ["no period", { schedule: { ...schedule, cadence: "quarterly", periods: [] } }, ["periods"]],
    ["everything", { title: "", who: [], schedule: { ...schedule, cutoffMonth: null } }, ["title", "who", "day"]],
  ];
  it.each(cases)("%s", (_what, changes, flaws) => {
    const duty = sampleDuty(changes);
    expect(dutyFlaws(duty, units)).toEqual(flaws);
    expect(blockedDuties(withDuties([duty], { units }))).toEqual(flaws.length > 0 ? [duty] : []);
  });
});

describe("editing duties", () => {
  it("takes, leaves, changes and adds; one that is not there changes nothing", () => {
    const review = withDuties([sampleDuty(), sampleDuty({ id: "r2" })]);
    const left = editReview(review, { kind: "include-duty", dutyId: "r2", included: false });
    expect(left.duties?.map(({ id, included }) => [id, included])).toEqual([
      ["r1", true],
      ["r2", false],
    ]);
    expect(editReview(review, { kind: "include-duty", dutyId: "r9", included: false }).duties).toEqual(review.duties);
    const changed = editReview(review, { kind: "duty", duty: sampleDuty({ title: "Báo cáo khác" }) });
    expect(changed.duties?.map(({ title }) => title)).toEqual(["Báo cáo khác", sampleDuty().title]);
    expect(editReview(sampleReview([]), { kind: "duty", duty: sampleDuty() }).duties).toEqual([sampleDuty()]);
  });

  it("names of duties left out need no answer; one answer is for tasks and duties", () => {
    const review = withDuties([sampleDuty({ who: ["các thôn"] }), sampleDuty({ id: "r2", included: false, who: ["Sở X"] })], {
      tasks: [sampleTask({ supportingUnits: ["Các thôn"] })],
    });
    expect(writtenUnits(review)).toMatchObject([
      { name: "Các thôn", spellings: ["Các thôn", "các thôn"], supports: 1, reports: 1, solved: false },
      { name: "Phòng A", leads: 1, reports: 0, solved: true },
    ]);
    expect(Object.keys(answerFor(review, "Các thôn", { kind: "ignore" }))).toEqual(["Các thôn", "các thôn"]);
  });

  it("duties that stood as long as the plan follow its dates, those with dates of their own do not", () => {
    const own: ReportSchedule = { ...schedule, startsOn: "2026-05-01", endsOn: "2026-09-30" };
    const review = withDuties([sampleDuty(), sampleDuty({ id: "r2", schedule: own })]);
    const changed = editReview(review, { kind: "header", header: { periodStart: "2026-07-01", periodEnd: "2027-06-30" } });
    expect(changed.duties?.map((duty) => [duty.schedule.startsOn, duty.schedule.endsOn])).toEqual([
      ["2026-07-01", "2027-06-30"],
      ["2026-05-01", "2026-09-30"],
    ]);
  });

  it("a first day that was assumed goes once the plan has one", () => {
    const bare = { ...sampleReview([]).header, issuedOn: null, periodStart: null, periodEnd: null };
    const guessed = sampleDuty({ schedule: { ...schedule, startsOn: "2026-11-20", endsOn: null }, guesses: ["cutoff", "start"] });
    const review = withDuties([guessed], { header: bare });
    expect(editReview(review, { kind: "header", header: { title: "Khác" } }).duties).toEqual([guessed]);
    const [duty] = editReview(review, { kind: "header", header: { issuedOn: "2026-11-01" } }).duties ?? [];
    expect([duty?.schedule.startsOn, duty?.guesses]).toEqual(["2026-11-01", ["cutoff"]]);
  });
});

describe("a duty's title", () => {
  const plan = { number: "45/KH-UBND", title: "Chuyển đổi số" };
  const cases: [Partial<ReportSchedule>, Partial<typeof plan> | { number: null; title?: null }, string][] = [
    [{}, {}, "Báo cáo năm kết quả thực hiện Kế hoạch 45/KH-UBND"],
    [{ cadence: "half_yearly", periods: [1] }, {}, "Báo cáo 6 tháng đầu năm kết quả thực hiện Kế hoạch 45/KH-UBND"],
    [{ cadence: "half_yearly" }, {}, "Báo cáo 6 tháng kết quả thực hiện Kế hoạch 45/KH-UBND"],
    [{ cadence: "nine_monthly" }, { number: null }, "Báo cáo 9 tháng kết quả thực hiện kế hoạch Chuyển đổi số"],
    [{ cadence: "once" }, { number: null, title: null }, "Báo cáo kết quả thực hiện kế hoạch"],
  ];
  it.each(cases)("%j %j", (changes, header, title) => {
    expect(titleOfDuty({ ...schedule, ...changes }, { ...plan, ...header })).toBe(title);
  });
});

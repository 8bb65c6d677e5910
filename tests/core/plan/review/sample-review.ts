import type { PlanReview, ReviewDuty, ReviewTask } from "../../../../src/core/plan/plan-review.ts";
import { blankDuty } from "../../../../src/core/plan/review/blank-duty.ts";
import { blankTask } from "../../../../src/core/plan/review/edit-task.ts";

/** A task without any flaw, led by «Phòng A»; `changes` makes it the case under test. */
export function sampleTask(changes: Partial<ReviewTask> = {}): ReviewTask {
  return {
    ...blankTask("t1"),
    accepted: false,
    section: "II.1",
    title: "Tổ chức tập huấn",
    leadUnits: ["Phòng A"],
    timeText: "Quý II/2026",
    start: "2026-04-01",
    deadline: { due: "2026-06-30", bound: "on_or_before" },
    ...changes,
  };
}

/** A duty without any flaw: «Phòng A» reports on the year 2026 by 25/12; `changes` makes it the case under test. */
export function sampleDuty(changes: Partial<ReviewDuty> = {}): ReviewDuty {
  return { ...blankDuty("r1", sampleReview([]).header, "2026-01-16"), who: ["Phòng A"], to: "UBND xã", ...changes };
}

/** A review of these tasks in which «Phòng A» is known. */
export function sampleReview(tasks: ReviewTask[], changes: Partial<PlanReview> = {}): PlanReview {
  return {
    header: {
      number: "12/KH-UBND",
      issuedOn: "2026-01-15",
      issuer: "UBND xã",
      title: "Kế hoạch",
      periodStart: "2026-01-01",
      periodEnd: "2026-12-31",
    },
    tasks,
    units: { "Phòng A": { kind: "unit", unitId: "a" } },
    reports: [],
    targets: [],
    messages: [],
    source: { fileName: null, contentHash: "0".repeat(64), path: null, blocks: [] },
    ...changes,
  };
}

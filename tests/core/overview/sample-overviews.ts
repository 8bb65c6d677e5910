import type { Card } from "../../../src/core/board/card.ts";
import type { PlanOverview } from "../../../src/core/overview/plan-overview.ts";
import type { UnitOverview } from "../../../src/core/overview/unit-overview.ts";

const boxes = (doneOnTime: number, doneLate: number, openInTime: number, openOverdue: number) => ({
  doneOnTime,
  doneLate,
  openInTime,
  openOverdue,
});

/** As long as names of units get. */
export const longName = "Trung tâm Cung ứng dịch vụ sự nghiệp công về văn hóa, thông tin, thể thao và truyền thanh xã";

export function sampleCard(title: string, dueOn: `${number}-${number}-${number}`): Card {
  return {
    id: title,
    number: 12,
    planId: "p1",
    planNumber: 1,
    section: "II.1",
    title,
    quarter: "2026-10-01",
    dueOn,
    extensionCount: 0,
    extension: null,
    status: "doing",
    rank: "a0",
    leadUnit: { id: "u1", name: longName },
    otherLeadUnits: 0,
    supportingUnits: 2,
    expectedCount: null,
    doneCount: 0,
    comments: 0,
    fileCount: 0,
    steps: null,
    assignees: [],
    assigneeCount: 0,
    completedOn: null,
    version: 1,
    can: {
      moveTo: [],
      checkIn: false,
      comment: false,
      askExtension: false,
      decideExtension: false,
      withdrawExtension: false,
      editSteps: false,
      take: false,
      assign: false,
    },
  };
}

const organization = { id: "o1", name: "Ủy ban nhân dân xã Bình An" };
const quarters = [
  { quarter: "2026-07-01", boxes: boxes(10, 2, 0, 3) },
  { quarter: "2026-10-01", boxes: boxes(4, 0, 20, 5) },
] as const;

/** A plan's page; `changes` makes it the case under test. */
export function samplePlanPage(changes: Partial<PlanOverview> = {}): PlanOverview {
  return {
    organization,
    today: "2026-11-20",
    plan: {
      id: "p1",
      number: 1,
      documentNumber: "12/KH-UBND",
      issuedOn: "2026-01-08",
      issuer: "Ủy ban nhân dân xã Bình An",
      title: "Kế hoạch truyền thông về chuyển đổi số năm 2026",
      periodStart: "2026-01-01",
      periodEnd: "2026-12-31",
      tasks: 25,
      cards: 1044,
      boxes: boxes(1014, 2, 20, 8),
    },
    source: null,
    quarters: [...quarters],
    targets: [
      { id: "t1", text: "Trên 90% hồ sơ được nộp trực tuyến", value: "90%", dropped: false, readings: [] },
      {
        id: "t2",
        text: "Tổ chức 12 lớp tập huấn",
        value: "12",
        dropped: false,
        readings: [{ id: "r1", reached: 7.5, reachedOn: "2026-11-01", note: null, by: null }],
      },
    ],
    units: {
      count: 2,
      units: [
        { id: "u1", name: longName, supported: 3, boxes: boxes(4, 1, 2, 5) },
        { id: "u2", name: "Công an xã", supported: 0, boxes: boxes(1, 0, 0, 0) },
      ],
    },
    duties: [
      {
        id: "d1",
        title: "Báo cáo kết quả năm",
        recipient: "UBND tỉnh",
        cadence: "yearly",
        period: {
          id: "k1",
          key: "2026",
          label: "Năm 2026",
          windowStart: "2025-12-15",
          windowEnd: "2026-12-14",
          dueOn: "2026-12-14",
          counts: { onTime: 3, late: 1, returned: 0, missing: 5, missingLate: 0, excluded: 2 },
        },
      },
    ],
    overdue: { count: 8, cards: [sampleCard("Ký số cá nhân cho cán bộ", "2026-03-31"), sampleCard("Phát thanh chuyên đề", "2026-11-19")] },
    can: { writeTargets: true },
    ...changes,
  };
}

/** A unit's page; `changes` makes it the case under test. */
export function sampleUnitPage(changes: Partial<UnitOverview> = {}): UnitOverview {
  return {
    organization,
    today: "2026-11-20",
    unit: { id: "u1", name: longName, shortName: null },
    parent: null,
    below: [],
    people: {
      count: 2,
      people: [
        { id: "a", name: "Nguyễn Văn Ước", role: "unit_head" },
        { id: "b", name: "Đỗ Thị Mỹ", role: "staff" },
      ],
    },
    quarters: [{ quarter: "2025-10-01", boxes: boxes(1, 1, 0, 0) }, ...quarters],
    supported: boxes(1, 0, 3, 2),
    overdue: { count: 8, cards: [sampleCard("Ký số cá nhân cho cán bộ", "2026-03-31")] },
    soon: { count: 1, cards: [sampleCard("Hội thi chuyển đổi số", "2026-11-28")] },
    reports: { counts: { onTime: 3, late: 1, returned: 0, missing: 2, missingLate: 1, excluded: 0 }, open: [] },
    extensions: { waiting: 1, granted: 2, refused: 0, extensions: [] },
    can: { nudge: true },
    ...changes,
  };
}

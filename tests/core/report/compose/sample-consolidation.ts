import type { ConsolidatedTask, Consolidation } from "../../../../src/core/report/consolidation.ts";

/** Two units have reported, one has not, one is excluded; a figure of each kind. `changes` makes it the case under test. */
export function sampleConsolidation(changes: Partial<Consolidation> = {}): Consolidation {
  return {
    id: "c1",
    organizationId: "o1",
    dutyId: "d1",
    version: 1,
    title: "Báo cáo kết quả chuyển đổi số",
    recipient: "UBND huyện",
    organizationName: "Ủy ban nhân dân xã Bình An",
    collector: "Phòng Văn hóa - Xã hội",
    plan: {
      number: 3,
      documentNumber: "45/KH-UBND",
      issuedOn: "2026-01-05",
      issuer: "UBND xã",
      title: "Kế hoạch Chuyển đổi số năm 2026",
    },
    period: {
      id: "p1",
      key: "2026",
      label: "Năm 2026",
      windowStart: "2025-12-15",
      windowEnd: "2026-11-14",
      dueOn: "2026-11-14",
      counts: { onTime: 1, late: 1, returned: 0, missing: 0, missingLate: 1, excluded: 1 },
    },
    head: null,
    boxes: { doneOnTime: 5, doneLate: 1, openInTime: 2, openOverdue: 1 },
    figures: [
      {
        id: "f1",
        name: "Số tin, bài",
        measure: "bài",
        required: true,
        combine: "sum",
        total: 1248.5,
        byUnit: [
          { unitId: "u1", value: 148 },
          { unitId: "u2", value: 1100.5 },
        ],
      },
    ],
    units: [
      {
        id: "u1",
        name: "Công an xã",
        excluded: false,
        taken: {
          submissionId: "s1",
          round: 1,
          submittedOn: "2026-11-10",
          daysLate: 0,
          boxes: { doneOnTime: 3, doneLate: 0, openInTime: 1, openOverdue: 0 },
        },
        change: null,
        offered: null,
      },
      {
        id: "u2",
        name: "Phòng Kinh tế",
        excluded: false,
        taken: {
          submissionId: "s2",
          round: 2,
          submittedOn: "2026-11-16",
          daysLate: 2,
          boxes: { doneOnTime: 2, doneLate: 1, openInTime: 1, openOverdue: 1 },
        },
        change: null,
        offered: null,
      },
      { id: "u3", name: "Trạm Y tế xã", excluded: false, taken: null, change: null, offered: null },
      { id: "u4", name: "Trường Mầm non", excluded: true, taken: null, change: null, offered: null },
    ],
    texts: [
      { unitId: "u1", section: "results", text: "Đã tổ chức hội thi.\n\n Có 28 đơn vị tham gia. ", edited: false, version: 1 },
      { unitId: "u2", section: "results", text: "Đã số hóa hồ sơ.", edited: false, version: 1 },
      { unitId: "u2", section: "difficulties", text: "Thiếu kinh phí.", edited: false, version: 1 },
      { unitId: "u1", section: "difficulties", text: "  ", edited: false, version: 1 },
    ],
    upward: null,
    canEdit: true,
    ...changes,
  };
}

export function sampleTask(changes: Partial<ConsolidatedTask> = {}): ConsolidatedTask {
  return {
    id: "t1",
    number: 12,
    section: "II.1",
    title: "Tổ chức hội thi",
    status: "done",
    dueOn: "2026-11-30",
    completedOn: "2026-11-12",
    late: false,
    expectedCount: null,
    doneCount: 0,
    product: "Báo cáo",
    lastComment: "28 đơn vị tham gia",
    unitId: "u1",
    unitName: "Công an xã",
    ...changes,
  };
}

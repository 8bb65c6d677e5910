import type { ReportCard, ReportRequest, ReportRequestDetail } from "../../../src/core/report/report-request.ts";

/** A card of a unit; `changes` makes it the case under test. */
export function sampleReportCard(changes: Partial<ReportCard> = {}): ReportCard {
  return {
    id: "c1",
    number: 1,
    section: "III.1",
    title: "Tổ chức hội thi",
    status: "done",
    dueOn: "2026-11-14",
    completedOn: "2026-11-05",
    late: false,
    expectedCount: null,
    doneCount: 0,
    product: null,
    lastComment: null,
    ...changes,
  };
}

/** A report that its unit may write. */
export function sampleReport(changes: Partial<ReportRequest> = {}): ReportRequest {
  return {
    id: "r1",
    number: 3,
    dutyId: "d1",
    title: "Báo cáo kết quả chuyển đổi số",
    periodId: "p1",
    periodLabel: "Năm 2026",
    unit: { id: "u1", name: "Phòng Văn hóa - Xã hội" },
    windowStart: "2025-12-15",
    windowEnd: "2026-11-14",
    dueOn: "2026-11-14",
    status: "open",
    returnedFor: null,
    submittedAt: null,
    submittedOn: null,
    daysLate: null,
    extensionCount: 0,
    nudges: null,
    version: 1,
    can: { write: true, judge: false },
    ...changes,
  };
}

/** The same with everything that its own page shows. */
export function sampleReportDetail(changes: Partial<ReportRequestDetail> = {}): ReportRequestDetail {
  return {
    ...sampleReport(),
    organizationId: "o",
    recipient: "UBND xã",
    collector: null,
    instructions: null,
    planTitle: null,
    figures: [],
    parts: [],
    draftVersion: 0,
    files: [],
    boxes: { doneOnTime: 1, doneLate: 0, openInTime: 0, openOverdue: 0 },
    cards: [sampleReportCard()],
    rounds: [],
    history: [],
    extension: null,
    extensionRights: { askExtension: false, decideExtension: false, withdrawExtension: false },
    ...changes,
  };
}

import type { Consolidation } from "../../../src/core/report/consolidation.ts";

/** A report upward of one unit, as api.get_consolidation answers it. */
export function sampleConsolidation(changes: Partial<Consolidation>): Consolidation {
  return {
    ...{ id: "report", organizationId: "organization", dutyId: "duty", version: 1, title: "Báo cáo", recipient: "UBND tỉnh" },
    ...{
      organizationName: "UBND xã Bình An",
      collector: null,
      plan: null,
      head: null,
      figures: [],
      texts: [],
      upward: null,
      canEdit: true,
    },
    period: {
      ...{ id: "period", key: "2026", label: "Năm 2026", windowStart: "2025-12-15", windowEnd: "2026-12-14", dueOn: "2026-12-14" },
      counts: { onTime: 1, late: 0, returned: 0, missing: 0, missingLate: 0, excluded: 0 },
    },
    boxes: { doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0 },
    units: [{ id: "unit", name: "Phòng Kinh tế", excluded: false, taken: null, change: null, offered: null }],
    ...changes,
  };
}

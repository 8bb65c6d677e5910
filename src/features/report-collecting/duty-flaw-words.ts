import type { DutyFlaw } from "../../core/report/duty-input.ts";

/** What has to be put right in a duty, and how. */
export const dutyFlawWords: Record<DutyFlaw, string> = {
  title: "Hãy ghi tên báo cáo.",
  units: "Hãy chọn ít nhất một đơn vị hoặc một nhóm phải báo cáo.",
  schedule: "Thời hạn báo cáo chưa đủ. Hãy xem lại phần Khi nào.",
  leadDays: "Hãy ghi số ngày từ 1 đến 180.",
  figures: "Mỗi số liệu cần có tên và đơn vị tính.",
};

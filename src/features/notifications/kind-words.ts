import type { MutableKind } from "../../core/notification/mutable-kinds.ts";

/** What each kind of message is about, as somebody chooses it. */
export const kindWords: Record<MutableKind, string> = {
  card_due_soon: "Việc sắp đến hạn",
  card_overdue: "Việc quá hạn",
  report_due_soon: "Báo cáo sắp đến hạn",
  report_overdue: "Báo cáo quá hạn",
  assigned: "Việc mới giao cho đơn vị",
  given: "Việc giao cho chính đồng chí",
  mentioned: "Có người nhắc đến đồng chí trong ý kiến",
  plan_imported: "Kế hoạch mới hoặc được cập nhật",
  report_accepted: "Báo cáo được chấp nhận",
  extension_requested: "Đơn vị xin gia hạn",
};

import { BellRing, CircleCheck, CircleSlash, CircleSlash2, Undo2, Upload, type LucideIcon } from "lucide-react";
import type { ReportMatrix } from "../../core/report/report-matrix.ts";
import type { ReportStatus } from "../../core/report/report-request.ts";
import type { ReportVerdict } from "../../state/report-collecting/judge.ts";

/** What can be done with a report: a verdict, or a reminder. */
export type ReportAct = ReportVerdict | "nudge";

interface ActLook {
  icon: LucideIcon;
  /** As an act in the menu. */
  label: string;
  note?: string;
  /** What is said once it is done. */
  done: string;
}

export const actLooks: Record<ReportAct, ActLook> = {
  accept: { icon: CircleCheck, label: "Nhận báo cáo", note: "Báo cáo đạt yêu cầu", done: "Đã nhận báo cáo" },
  return: { icon: Undo2, label: "Trả lại…", note: "Ghi lý do và hạn nộp lại", done: "Đã trả lại báo cáo" },
  nudge: { icon: BellRing, label: "Nhắc nộp…", done: "Đã nhắc" },
  exclude: { icon: CircleSlash, label: "Miễn báo cáo…", note: "Đơn vị không phải nộp kỳ này", done: "Đã miễn báo cáo" },
  include: { icon: CircleSlash2, label: "Bỏ miễn", note: "Đơn vị lại phải nộp kỳ này", done: "Đã bỏ miễn" },
  take_back: { icon: Upload, label: "Thu hồi lượt nộp…", note: "Khi nộp nhầm kỳ hoặc nhầm đơn vị", done: "Đã thu hồi lượt nộp" },
};

const byStatus: Record<ReportStatus, readonly ReportAct[]> = {
  open: ["nudge", "exclude"],
  submitted: ["accept", "return", "take_back"],
  accepted: ["return", "take_back"],
  returned: ["nudge", "exclude"],
  excluded: ["include"],
};

/** The acts that this person may do with a report as it stands. */
export function actsFor(status: ReportStatus, can: ReportMatrix["can"]): ReportAct[] {
  return byStatus[status].filter((act) => (act === "nudge" ? can.nudge : can.judge));
}

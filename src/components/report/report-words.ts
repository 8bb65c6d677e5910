import type { ReportActivity, ReportRequest, ReportRound } from "../../core/report/report-request.ts";
import { formatDate } from "../../core/calendar/format-date.ts";
import type { ReportStanding } from "../../core/report/cell-standing.ts";
import { formatInstant, formatTime } from "../date-words.ts";

/** «Đã nhắc nộp 2 lần, gần nhất 12/11/2026». */
export function nudgeWords({ count, lastOn }: NonNullable<ReportRequest["nudges"]>): string {
  return `Đã nhắc nộp ${count} lần, gần nhất ${formatDate(lastOn)}`;
}

/** 0 → «đúng hạn», 2 → «muộn 2 ngày». */
export function latenessWords(daysLate: number): string {
  return daysLate > 0 ? `muộn ${daysLate} ngày` : "đúng hạn";
}

/** «Đã nộp lúc 09:52 ngày 12/11/2026, đúng hạn». */
export function handedInWords({
  submittedAt,
  submittedOn,
  daysLate,
}: Pick<ReportRound, "submittedAt" | "submittedOn" | "daysLate">): string {
  return `Đã nộp lúc ${formatTime(submittedAt)} ngày ${formatDate(submittedOn)}, ${latenessWords(daysLate)}`;
}

/** «3 báo cáo nộp muộn». */
export const standingWords: Record<ReportStanding, string> = {
  missingLate: "quá hạn chưa nộp",
  returned: "bị trả lại",
  missing: "chưa đến hạn",
  onTime: "nộp đúng hạn",
  late: "nộp muộn",
  excluded: "được miễn",
};

/** What became of a round. */
export const verdictNames: Record<NonNullable<ReportRound["verdict"]>, string> = {
  accepted: "Đã nhận",
  returned: "Đã trả lại",
  taken_back: "Đã thu hồi lượt nộp",
};

const activityNames: Record<ReportActivity["kind"], string> = {
  requested: "Yêu cầu báo cáo",
  submitted: "Nộp báo cáo",
  accepted: "Nhận báo cáo",
  returned: "Trả lại",
  taken_back: "Thu hồi lượt nộp",
  excluded: "Miễn báo cáo",
  included: "Bỏ miễn báo cáo",
  nudged: "Nhắc nộp",
  moved: "Chuyển hạn nộp",
  extension_asked: "Xin gia hạn",
  extension_refused: "Không được gia hạn",
  extension_withdrawn: "Rút đề nghị gia hạn",
};

/** «Trả lại, hạn mới 20/11/2026». */
export function activityWords({ kind, toDue }: ReportActivity): string {
  const name = activityNames[kind];
  if (toDue === null) return name;
  return kind === "requested" ? `${name}, hạn ${formatDate(toDue)}` : `${name}, hạn mới ${formatDate(toDue)}`;
}

/** «Trần Thị Minh Châu, Phòng Văn hóa - Xã hội · 14/11/2026 lúc 09:41»; what the system did has no name. */
export function activityBy({ person, at }: ReportActivity): string {
  const who = person === null ? "Hệ thống" : [person.name, person.unit].filter((part) => part !== null).join(", ");
  return `${who} · ${formatInstant(at)}`;
}

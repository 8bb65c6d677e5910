import type { Activity } from "../../core/board/card.ts";
import { formatDate } from "../../core/calendar/format-date.ts";
import { statusNames } from "../../components/status-words.ts";

/** «Đặng Hoàng Nam, Phòng Văn hóa - Xã hội»; the system where no person acted. */
export function describePerson({ person }: Activity): string {
  if (person === null) return "Hệ thống";
  return person.unit === null ? person.name : `${person.name}, ${person.unit}`;
}

/** What happened, in plain words. */
export function describeActivity({ kind, from, to, fromDue, toDue, amount, subject }: Activity): string {
  switch (kind) {
    case "created":
      return "Tạo thẻ từ kế hoạch";
    case "commented":
      return "Cho ý kiến xử lý";
    case "checked_in":
      return `Ghi nhận ${amount ?? 0} lần thực hiện`;
    case "updated":
      return "Cập nhật thẻ theo kế hoạch";
    case "moved":
      return from === null || to === null ? "Chuyển thẻ" : describeMove(from, to);
    case "extension_asked":
      return `Xin gia hạn đến ${toDue === null ? "ngày khác" : formatDate(toDue)}`;
    case "extension_granted":
      return fromDue === null || toDue === null ? "Được gia hạn" : `Được gia hạn từ ${formatDate(fromDue)} đến ${formatDate(toDue)}`;
    case "extension_refused":
      return "Không được gia hạn";
    case "extension_withdrawn":
      return "Thôi xin gia hạn";
    case "nudged":
      return "Đôn đốc đơn vị";
    case "step_added":
      return "Thêm việc nhỏ";
    case "step_done":
      return "Làm xong việc nhỏ";
    case "step_undone":
      return "Đánh dấu việc nhỏ chưa xong";
    case "step_removed":
      return "Bỏ việc nhỏ";
    case "assigned":
      return `Giao việc cho ${subject?.name ?? "một người"}`;
    case "unassigned":
      return `Thôi giao việc cho ${subject?.name ?? "một người"}`;
    case "taken":
      return "Nhận làm việc này";
    case "given_back":
      return "Thôi nhận việc này";
    case "file_added":
      return "Thêm tệp";
    case "file_removed":
      return "Bỏ tệp";
  }
}

function describeMove(from: NonNullable<Activity["from"]>, to: NonNullable<Activity["to"]>): string {
  if (to === "review") return "Trình duyệt";
  if (to === "done") return "Duyệt hoàn thành";
  if (from === "done") return "Mở lại thẻ";
  if (from === "review") return "Đưa về Đang thực hiện";
  return `Chuyển từ ${statusNames[from]} sang ${statusNames[to]}`;
}

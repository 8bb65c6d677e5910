import type { ChatCommandKind } from "./chat-command.ts";

/** How a command is typed, and what it does. */
export const commandExamples: Record<ChatCommandKind, { typed: string; does: string }> = {
  work: { typed: "việc", does: "xem việc của đơn vị" },
  overdue: { typed: "quá hạn", does: "xem việc quá hạn" },
  reports: { typed: "báo cáo", does: "xem báo cáo cần nộp" },
  help: { typed: "trợ giúp", does: "xem cách dùng" },
  report: { typed: "bc 3", does: "viết báo cáo số 3" },
  done: { typed: "xong 12 kết quả", does: "trình duyệt việc số 12" },
  extension: { typed: "giahan 12 30/11 lý do", does: "xin gia hạn việc số 12 đến ngày 30/11" },
  progress: { typed: "tiến độ 12 5", does: "ghi thêm 5 lần cho việc số 12" },
  send: { typed: "gửi", does: "xem lại báo cáo trước khi nộp" },
  agree: { typed: "đồng ý", does: "nộp báo cáo vừa xem" },
  cancel: { typed: "hủy", does: "bỏ phần báo cáo vừa viết ở đây" },
};

/** «việc»: xem việc của đơn vị */
export function exampleLine(kind: ChatCommandKind): string {
  const { typed, does } = commandExamples[kind];
  return `«${typed}»: ${does}`;
}

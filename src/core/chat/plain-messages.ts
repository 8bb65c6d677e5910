import type { MessageButton, OutgoingMessage } from "../notification/outgoing-message.ts";
import { type RefusalCode, refusalSentences } from "../refusal.ts";
import type { ChatCommandKind } from "./chat-command.ts";
import { commandExamples, exampleLine } from "./command-examples.ts";
import { message } from "./message-text.ts";

export const workButton: MessageButton = { title: "Việc của tôi", says: commandExamples.work.typed };
export const overdueButton: MessageButton = { title: "Việc quá hạn", says: commandExamples.overdue.typed };
export const reportsButton: MessageButton = { title: "Báo cáo cần nộp", says: commandExamples.reports.typed };
export const sendButton: MessageButton = { title: "Gửi", says: commandExamples.send.typed };
export const agreeButton: MessageButton = { title: "Đồng ý nộp", says: commandExamples.agree.typed };
export const cancelButton: MessageButton = { title: "Hủy", says: commandExamples.cancel.typed };
const helpButton: MessageButton = { title: "Trợ giúp", says: commandExamples.help.typed };
const appButton: MessageButton = { title: "Mở Đúng Hạn", opens: "/" };

const wholeButtons: Partial<Record<ChatCommandKind, MessageButton>> = {
  work: workButton,
  overdue: overdueButton,
  reports: reportsButton,
  help: helpButton,
};

/** «(xã Bình An)» behind a heading, where the person works in several organizations. */
export const placeWords = (place: string | null) => (place === null ? "" : ` (${place})`);

/** How the chat is used. */
export function helpMessage(): OutgoingMessage {
  const kinds = ["work", "overdue", "reports", "report", "done", "progress", "extension"] as const;
  const lines = ["Đồng chí có thể gõ (có dấu hay không dấu đều được):", ...kinds.map((kind) => `• ${exampleLine(kind)}`)];
  const report =
    "Khi viết báo cáo, mỗi tin nhắn, ảnh hoặc tệp gửi đến được ghi vào báo cáo; «gửi» để xem lại, «đồng ý» để nộp, «hủy» để bỏ.";
  return message([...lines, "", report].join("\n"), workButton, overdueButton, reportsButton, appButton);
}

/** To somebody who belongs to no unit: once, and nothing else. */
export function strangerMessage(): OutgoingMessage {
  const text =
    "Chào đồng chí. Đây là kênh công việc của các đơn vị dùng Đúng Hạn. Đồng chí chưa thuộc đơn vị nào; hãy mở ứng dụng bằng đường dẫn mời của cơ quan đầu mối để bắt đầu.";
  return message(text, appButton);
}

/** To somebody who writes too fast, once. */
export function floodMessage(): OutgoingMessage {
  return message("Đồng chí gửi quá nhanh nên các tin sau tin này chưa được ghi nhận. Hãy chờ khoảng mười phút rồi gửi lại.");
}

/** A text that is no command: the two that it is most like. */
export function notUnderstoodMessage(kinds: readonly ChatCommandKind[]): OutgoingMessage {
  const lines = ["Chưa hiểu tin nhắn này. Có phải đồng chí muốn:", ...kinds.map((kind) => `• ${exampleLine(kind)}`)];
  const buttons = kinds.flatMap((kind) => wholeButtons[kind] ?? []);
  return message(lines.join("\n"), ...buttons, ...(kinds.includes("help") ? [] : [helpButton]));
}

/** A command that lacks something. */
export function incompleteMessage(kind: ChatCommandKind): OutgoingMessage {
  return message(`Hãy ghi đủ số và nội dung, ví dụ ${exampleLine(kind)}.`, helpButton);
}

/** What the rules refuse, in the sentence that the app says; `about` names what it was about. */
export function refusalMessage(code: RefusalCode, about = "", ...buttons: MessageButton[]): OutgoingMessage {
  return message(about === "" ? refusalSentences[code] : `${about}: ${refusalSentences[code]}`, ...buttons);
}

/** «gửi», «đồng ý», «hủy» while no report is written. */
export function noReportMessage(): OutgoingMessage {
  return message("Đồng chí chưa chọn báo cáo nào để viết. Hãy gõ «báo cáo» để xem danh sách, rồi gõ ví dụ «bc 3».", reportsButton);
}

/** A photo or a file while no report is written, by somebody who imports no plans. */
export function fileWithoutReportMessage(): OutgoingMessage {
  const text =
    "Chưa nhận tệp này vì đồng chí chưa chọn báo cáo. Hãy gõ «báo cáo» để xem danh sách, chọn ví dụ «bc 3», rồi gửi lại tệp. Tệp kế hoạch chỉ cơ quan đầu mối được gửi.";
  return message(text, reportsButton);
}

/** A recording, a film … while a report is written. */
export function unsupportedMessage(): OutgoingMessage {
  return message("Báo cáo chỉ nhận chữ, ảnh và tệp. Tin vừa gửi chưa được ghi.");
}

import { formatDate } from "../calendar/format-date.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { MessageButton, OutgoingMessage } from "../notification/outgoing-message.ts";
import { type RefusalCode, refusalSentences } from "../refusal.ts";
import type { ReportPartName, ReportRequestDetail } from "../report/report-request.ts";
import { describeHandingIn, describeReport } from "../report/report-standing.ts";
import { shorten } from "../text/shorten.ts";
import { reportTitle } from "./list-messages.ts";
import { longestMessage, message } from "./message-text.ts";
import { agreeButton, cancelButton, placeWords, reportsButton, sendButton } from "./plain-messages.ts";

export const openReport = (id: string): MessageButton => ({ title: "Mở báo cáo", opens: `/reports/${id}` });

const grouped = new Intl.NumberFormat("vi-VN");
const letters = (text: string) => `${grouped.format(text.length)} ký tự`;

/** The text of a part; nothing where nobody has written it. */
export function textOf(report: Pick<ReportRequestDetail, "parts">, part: ReportPartName): string {
  return report.parts.find((one) => one.part === part)?.text ?? "";
}

interface Chosen {
  place: string | null;
  /** Colleagues who write at it in these minutes. */
  others: readonly { name: string }[];
  /** Another report that was being written until now. */
  left: boolean;
}

/** After «bc 3»: what is asked for, by when, and how it goes on. */
export function chosenMessage(report: ReportRequestDetail, today: LocalDate, { place, others, left }: Chosen): OutgoingMessage {
  const results = textOf(report, "results");
  const lines = [
    `Đồng chí đang viết ${reportTitle(report)}${placeWords(place)}, đơn vị ${report.unit.name}.`,
    `Hạn nộp ${formatDate(report.dueOn)}: ${describeReport(report, today).text.toLowerCase()}.`,
    ...(report.returnedFor === null ? [] : [`Báo cáo bị trả lại: ${shorten(report.returnedFor, 300)}`]),
    ...(others.length === 0 ? [] : [`Lưu ý: ${shorten(others.map(({ name }) => name).join(", "), 200)} cũng đang viết báo cáo này.`]),
    ...(results === "" && report.files.length === 0 ? [] : [`Bản nháp đã có ${letters(results)} kết quả và ${report.files.length} tệp.`]),
    ...(left ? ["Phần đã viết của báo cáo trước vẫn ở trong bản nháp của báo cáo đó."] : []),
    "Hãy gửi kết quả bằng một hoặc nhiều tin nhắn, kèm ảnh và tệp nếu có. Viết xong thì gõ «gửi» để xem lại.",
  ];
  return message(lines.join("\n"), sendButton, cancelButton, openReport(report.id));
}

/** After a text was added. `maybeCommand`: it reads like a command, and is told how to be one. */
export function addedMessage(report: ReportRequestDetail, body: string, maybeCommand: boolean): OutgoingMessage {
  const added = `Đã ghi vào bc ${report.number} (${letters(body)}). Gửi tiếp, hoặc gõ «gửi» để xem lại.`;
  const hint = " Nếu tin vừa rồi là lệnh chứ không phải nội dung báo cáo, hãy gõ lại với dấu # ở đầu, ví dụ «#xong 12».";
  return message(maybeCommand ? `${added}${hint}` : added, sendButton, cancelButton);
}

/** After files were added, or not. */
export function filesMessage(report: ReportRequestDetail, added: readonly string[], refused: readonly [name: string, code: RefusalCode][]) {
  const lines = [
    ...(added.length === 0 ? [] : [`Đã thêm vào bc ${report.number}: ${added.join(", ")}. Gửi tiếp, hoặc gõ «gửi» để xem lại.`]),
    ...refused.map(([name, code]) => `Không thêm được ${name}: ${refusalSentences[code]}`),
  ];
  return message(lines.join("\n"), sendButton, cancelButton);
}

/** Of the results as much is shown as the other lines leave room for. */
const longestResults = 700;

/** After «gửi»: all that «đồng ý» hands in. `changed`: somebody changed it after it was shown. */
export function previewMessage(report: ReportRequestDetail, today: LocalDate, changed: boolean): OutgoingMessage {
  const head = [
    ...(changed ? ["Bản báo cáo vừa có thay đổi, hãy xem lại trước khi nộp."] : []),
    `Sẽ nộp ${reportTitle(report)}, đơn vị ${report.unit.name}:`,
  ];
  const rest = [
    ...partLine("Khó khăn", textOf(report, "difficulties"), 150),
    ...partLine("Kiến nghị", textOf(report, "proposals"), 150),
    ...figureLines(report),
    report.files.length === 0 ? "Không kèm tệp." : `Tệp kèm theo: ${shorten(report.files.map(({ name }) => name).join(", "), 300)}.`,
    `Hạn nộp ${formatDate(report.dueOn)}: nộp hôm nay là ${describeHandingIn(report.dueOn, today).text}.`,
    "Gõ «đồng ý» để nộp, gửi thêm tin nhắn để bổ sung, hoặc «hủy».",
  ];
  const room = longestMessage - [...head, ...rest, "Kết quả (50.000 ký tự): "].join("\n").length;
  const text = textOf(report, "results");
  const results = text === "" ? ["Kết quả: chưa ghi."] : partLine("Kết quả", text, Math.min(longestResults, room));
  return message([...head, ...results, ...rest].join("\n"), agreeButton, cancelButton, openReport(report.id));
}

function partLine(name: string, text: string, most: number): string[] {
  return text === "" ? [] : [`${name} (${letters(text)}): ${shorten(text, most)}`];
}

/** How many figures there are, and which are still to be typed in. */
function figureLines(report: ReportRequestDetail): string[] {
  if (report.figures.length === 0) return [];
  const filled = report.figures.filter(({ id }) => textOf(report, `figure:${id}`) !== "");
  const missing = report.figures.filter((figure) => figure.required && !filled.includes(figure)).map(({ name }) => name);
  const lacking = `Còn thiếu số liệu bắt buộc, nhập trong ứng dụng: ${shorten(missing.join("; "), 200)}.`;
  return [`Số liệu: đã nhập ${filled.length}/${report.figures.length}.`, ...(missing.length === 0 ? [] : [lacking])];
}

/** After «đồng ý». */
export function submittedMessage(report: ReportRequestDetail): OutgoingMessage {
  const late = report.daysLate !== null && report.daysLate > 0 ? `muộn ${report.daysLate} ngày` : "đúng hạn";
  const on = report.submittedOn === null ? "" : ` ngày ${formatDate(report.submittedOn)}`;
  return message(`Đã nộp ${reportTitle(report)}${on}, ${late}. Cảm ơn đồng chí.`, openReport(report.id), reportsButton);
}

/** After «hủy». `gone`: everything that came by the chat is out of the draft again. */
export function cancelledMessage(number: number, id: string, gone: boolean): OutgoingMessage {
  const text = gone
    ? `Đã bỏ phần đồng chí gửi ở đây khỏi bc ${number}. Nội dung khác trong bản nháp vẫn được giữ.`
    : `Đã dừng viết bc ${number} ở đây. Một phần nội dung đã được sửa trong bản nháp nên được giữ lại; hãy mở báo cáo để xem.`;
  return message(text, openReport(id), reportsButton);
}

/** A message after a day without any. */
export function expiredMessage(number: number, id: string): OutgoingMessage {
  const text = `Đã hơn một ngày đồng chí chưa viết tiếp bc ${number} nên phần viết ở đây đã tạm dừng. Nội dung đã gửi vẫn ở trong bản nháp; tin vừa rồi chưa được ghi. Gõ «bc ${number}» để viết tiếp.`;
  return message(text, { title: `Viết tiếp bc ${number}`, says: `bc ${number}` }, openReport(id));
}

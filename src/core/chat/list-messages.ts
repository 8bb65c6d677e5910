import type { MyWork } from "../board/board.ts";
import type { Card } from "../board/card.ts";
import { describeDeadline } from "../board/deadline-words.ts";
import { formatDate } from "../calendar/format-date.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { OutgoingMessage } from "../notification/outgoing-message.ts";
import type { ReportRequest } from "../report/report-request.ts";
import { describeReport } from "../report/report-standing.ts";
import { shorten } from "../text/shorten.ts";
import { commandExamples } from "./command-examples.ts";
import { listText, message } from "./message-text.ts";
import { overdueButton, placeWords, reportsButton, workButton } from "./plain-messages.ts";

const longestTitle = 110;

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** «[12] Tuyên truyền chuyển đổi số (còn 3 ngày, hạn 14/11/2026)» */
export function cardLine(card: Card, today: LocalDate): string {
  const { text } = describeDeadline(card, today);
  const due = card.dueOn === null || card.status === "done" ? "" : `, hạn ${formatDate(card.dueOn)}`;
  const count = card.expectedCount === null ? "" : `, đã làm ${card.doneCount}/${card.expectedCount} lần`;
  const waits = card.status === "review" ? ", chờ duyệt" : "";
  return `[${card.number}] ${shorten(card.title, longestTitle)} (${lowerFirst(text)}${due}${count}${waits})`;
}

/** «việc»: what is open for the person's units, by when it is due. */
export function workMessage(work: MyWork, place: string | null): OutgoingMessage {
  const lists = [work.overdue, work.thisWeek, work.thisQuarter, work.later];
  const count = lists.reduce((sum, list) => sum + list.count, 0);
  const open = { title: "Mở trong ứng dụng", opens: "/work" };
  if (count === 0) {
    const text = `Đơn vị của đồng chí không còn việc nào chưa xong${placeWords(place)}. Xem việc quá hạn của cơ quan: gõ «quá hạn».`;
    return message(text, overdueButton, reportsButton, open);
  }
  const late = work.overdue.count > 0 ? `, ${work.overdue.count} việc quá hạn` : "";
  const shown = lists.flatMap(({ cards }) => cards);
  const foot = `Làm xong việc nào thì gõ «xong» và số của việc, ví dụ «xong ${shown[0]?.number ?? 12}».`;
  const head = `Việc của đơn vị${placeWords(place)}: ${count} việc chưa xong${late}.`;
  const lines = shown.map((card) => cardLine(card, work.today));
  return message(listText({ head, lines, count, what: "việc", foot }), open, overdueButton, reportsButton);
}

/** «quá hạn»: the most late first. */
export function overdueMessage(cards: readonly Card[], count: number, today: LocalDate, place: string | null): OutgoingMessage {
  const open = { title: "Mở trong ứng dụng", opens: "/overdue" };
  if (count === 0) return message(`Không có việc nào quá hạn${placeWords(place)}.`, workButton, reportsButton);
  const lines = cards.map((card) => cardLine(card, today));
  const head = `${count} việc quá hạn${placeWords(place)}, trễ nhất đứng đầu:`;
  return message(listText({ head, lines, count, what: "việc" }), open, workButton, reportsButton);
}

/** «bc 3 – Báo cáo quý IV/2026 · Chuyển đổi số» */
export function reportTitle({ number, title, periodLabel }: Pick<ReportRequest, "number" | "title" | "periodLabel">): string {
  return `bc ${number} – ${shorten(title, longestTitle)} · ${periodLabel}`;
}

/** «báo cáo»: what the person's units have to hand in, with a button to write each of the first. */
export function reportsMessage(reports: readonly ReportRequest[], more: boolean, today: LocalDate, place: string | null): OutgoingMessage {
  const open = { title: "Mở trong ứng dụng", opens: "/reports" };
  if (reports.length === 0) return message(`Đơn vị của đồng chí không còn báo cáo nào phải nộp${placeWords(place)}.`, workButton, open);
  const lines = reports.map((report) => {
    const returned = report.status === "returned" ? ", bị trả lại" : "";
    const { text } = describeReport(report, today);
    return `${reportTitle(report)} (${report.unit.name}; ${lowerFirst(text)}, hạn ${formatDate(report.dueOn)}${returned})`;
  });
  const writable = reports.filter(({ can }) => can.write).slice(0, 4);
  const foot = `Viết báo cáo nào thì bấm nút hoặc gõ số, ví dụ «${commandExamples.report.typed.replace("3", String(reports[0]?.number ?? 3))}».`;
  const head = `Báo cáo cần nộp${placeWords(place)}: ${reports.length}${more ? " báo cáo gần hạn nhất" : " báo cáo"}.`;
  const buttons = writable.map(({ number }) => ({ title: `Viết bc ${number}`, says: `bc ${number}` }));
  return message(listText({ head, lines, count: reports.length, what: "báo cáo", foot }), ...buttons, open);
}

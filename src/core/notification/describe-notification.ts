import { describeLastDay } from "../board/deadline-words.ts";
import { formatDate } from "../calendar/format-date.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import { shorten } from "../text/shorten.ts";
import type { CardFacts, ExtensionFacts, Notification, NudgedFacts, OverdueFacts, PlanFacts, ReportFacts } from "./notification.ts";

export interface NotificationWords {
  /** What has happened, in one line. */
  title: string;
  /** What it is about. */
  detail: string;
  /** The page of the Mini App that it leads to. */
  opens: string;
}

const longestExcerpt = 200;

const gone: NotificationWords = {
  title: "Nội dung này không còn nữa",
  detail: "Có thể đã được gỡ khỏi kế hoạch.",
  opens: "/notifications",
};

/** A message in the words of an office: «Việc 12 quá hạn 5 ngày». `today` in Asia/Ho_Chi_Minh. */
export function describeNotification(message: Notification, today: LocalDate): NotificationWords {
  if ("overdue" in message) return describeOverdue(message.overdue);
  if ("nudged" in message) return describeNudged(message.nudged, message.words, today);
  if ("card" in message) return message.card === null ? gone : describeCard(message, message.card, today);
  if ("report" in message) return message.report === null ? gone : describeReport(message.kind, message.report, message.words, today);
  if ("extension" in message) return message.extension === null ? gone : describeExtension(message.kind, message.extension);
  return message.plan === null ? gone : describePlan(message.plan);
}

/** «còn 3 ngày», in the middle of a sentence. */
export function lastDayInWords(dueOn: LocalDate, today: LocalDate): string {
  const { text } = describeLastDay(dueOn, today);
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function describeCard(message: Extract<Notification, { card: unknown }>, card: CardFacts, today: LocalDate): NotificationWords {
  const opens = `/cards/${card.id}`;
  const name = `việc ${card.number}`;
  const about = withDate(card.title, card.dueOn);
  const distance = card.dueOn === null ? null : lastDayInWords(card.dueOn, today);
  switch (message.kind) {
    case "assigned":
      return { title: `Đơn vị được giao ${name}`, detail: about, opens };
    case "given":
      return { title: `Đồng chí được giao ${name}`, detail: about, opens };
    case "mentioned":
      return { title: `${message.by ?? "Có người"} nhắc đến đồng chí ở ${name}`, detail: excerptOf(message.excerpt), opens };
    case "nudge":
      return { title: ["Đôn đốc", name, distance].filter(Boolean).join(" "), detail: joinSentences(message.words, about), opens };
    case "card_due_soon":
    case "card_overdue":
      return { title: `Việc ${card.number} ${distance ?? "chưa có hạn"}`, detail: about, opens };
  }
}

/** The words of a comment on one line. */
function excerptOf(words: string): string {
  return shorten(words.replace(/\s+/gu, " ").trim(), longestExcerpt);
}

/** «Làm ngay trong tuần. Rà soát hồ sơ»: what somebody said, then what it is about. */
function joinSentences(words: string | null, about: string): string {
  if (words === null) return about;
  return about === "" ? words : `${/[.!?…]$/u.test(words) ? words : `${words}.`} ${about}`;
}

function describeNudged({ open, worst, unitId }: NudgedFacts, words: string | null, today: LocalDate): NotificationWords {
  const late = worst.some(({ dueOn }) => dueOn !== null && dueOn < today);
  const named = worst.map(({ number, dueOn }) => `việc ${number}${dueOn === null ? "" : ` ${lastDayInWords(dueOn, today)}`}`);
  const rest = open - worst.length;
  const about = [...named, ...(rest > 0 && named.length > 0 ? [`và ${rest} việc khác`] : [])].join("; ");
  return {
    title: `Đôn đốc ${open} việc`,
    detail: joinSentences(words, about.charAt(0).toUpperCase() + about.slice(1)),
    opens: late ? (unitId === null ? "/overdue?mine=1" : `/overdue?unit=${unitId}`) : "/work",
  };
}

function describeOverdue({ total, unitCount, units }: OverdueFacts): NotificationWords {
  const most = units.map(({ name, count }) => `${name}: ${count}`).join("; ");
  const rest = unitCount - units.length;
  return {
    title: unitCount > 1 ? `${total} việc quá hạn ở ${unitCount} đơn vị` : `${total} việc quá hạn`,
    detail: rest > 0 ? `${most}; và ${rest} đơn vị khác` : most,
    opens: "/overdue",
  };
}

type ReportKind = Extract<Notification, { report: unknown }>["kind"];

function describeReport(kind: ReportKind, report: ReportFacts, words: string | null, today: LocalDate): NotificationWords {
  const opens = `/reports/${report.id}`;
  const about = `${report.title}, ${report.period}`;
  const name = `Báo cáo ${report.number}`;
  switch (kind) {
    case "report_due_soon":
    case "report_overdue":
      return { title: `${name} ${lastDayInWords(report.dueOn, today)}`, detail: withDate(about, report.dueOn), opens };
    case "report_returned":
      return { title: `${name} được trả lại để bổ sung`, detail: `${about}. Hạn nộp lại ${formatDate(report.dueOn)}`, opens };
    case "report_accepted":
      return { title: `${name} đã được chấp nhận`, detail: about, opens };
    case "nudge":
      return { title: `Đôn đốc nộp báo cáo ${report.number}`, detail: words ?? withDate(about, report.dueOn), opens };
  }
}

function describeExtension(kind: "extension_requested" | "extension_decided", extension: ExtensionFacts): NotificationWords {
  const { card, report, decidedDue, askedDue } = extension;
  const subject = card ? `việc ${card.number}` : report ? `báo cáo ${report.number}` : "một nội dung";
  const detail = card?.title ?? report?.title ?? "";
  if (kind === "extension_requested") {
    const who = extension.unitName ?? "Một đơn vị";
    return { title: `${who} xin gia hạn ${subject} đến ${formatDate(askedDue)}`, detail, opens: "/extensions" };
  }
  const opens = card ? `/cards/${card.id}` : report ? `/reports/${report.id}` : "/extensions";
  const title =
    decidedDue === null ? `Đề nghị gia hạn ${subject} không được chấp thuận` : `Đã gia hạn ${subject} đến ${formatDate(decidedDue)}`;
  return { title, detail, opens };
}

function describePlan({ documentNumber, title, updated, taskCount }: PlanFacts): NotificationWords {
  const name = documentNumber === null ? "Kế hoạch" : `Kế hoạch ${documentNumber}`;
  const what = updated ? `vừa được cập nhật, đơn vị có ${taskCount} nhiệm vụ` : `giao đơn vị ${taskCount} nhiệm vụ`;
  return { title: `${name} ${what}`, detail: title, opens: "/work" };
}

function withDate(text: string, dueOn: LocalDate | null): string {
  return dueOn === null ? text : `${text}. Hạn ${formatDate(dueOn)}`;
}

import { formatDate } from "../calendar/format-date.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import { describeNotification, type NotificationWords } from "./describe-notification.ts";
import type { CardFacts, ExtensionFacts, Notification, NudgedFacts, ReportFacts } from "./notification.ts";

export interface InboxWords extends NotificationWords {
  /** What has become of it since; null where nothing has. */
  since: { text: string; settled: boolean } | null;
}

/** The day on which a message was written. */
export function dayOfMessage({ at }: Notification): LocalDate {
  return at.slice(0, 10) as LocalDate;
}

/**
 * A message as an inbox keeps it: in the words of the day on which it came («còn 3 ngày»), with what has become of it since.
 * What goes out through Zalo is said as it is then and there by `describeNotification`.
 */
export function describeInInbox(message: Notification): InboxWords {
  const day = dayOfMessage(message);
  if ("overdue" in message) return { ...describeOverdueNow(message, day), since: null };
  if ("nudged" in message) return { ...describeNotification(asItWas(message), day), since: sinceOfNudged(message.nudged) };
  return { ...describeNotification(asItWas(message), day), since: sinceOf(message) };
}

function describeOverdueNow(message: Extract<Notification, { overdue: unknown }>, day: LocalDate): NotificationWords {
  const words = describeNotification(message, day);
  return message.overdue.total > 0 ? words : { ...words, title: "Không còn việc quá hạn", detail: "Các việc quá hạn đã được xử lý." };
}

/** With the last day, and as many cards, of which it told. */
function asItWas(message: Notification): Notification {
  const { dueOn } = message;
  if ("nudged" in message) return { ...message, nudged: { ...message.nudged, open: message.nudged.total } };
  if (dueOn === null) return message;
  if ("card" in message && message.card !== null) return { ...message, card: { ...message.card, dueOn } };
  if ("report" in message && message.report !== null) return { ...message, report: { ...message.report, dueOn } };
  return message;
}

function sinceOf(message: Notification): InboxWords["since"] {
  if (message.kind === "mentioned") return null; // what somebody said stands, whatever became of the card
  if ("card" in message && message.card !== null) return sinceOfCard(message.card, message.dueOn);
  if ("report" in message && message.report !== null) return sinceOfReport(message.kind, message.report, message.dueOn);
  if (message.kind === "extension_requested" && message.extension !== null) return sinceOfExtension(message.extension);
  return null;
}

function sinceOfCard({ status, dueOn }: CardFacts, told: LocalDate | null): InboxWords["since"] {
  if (status === "done") return { text: "Đã hoàn thành", settled: true };
  if (status === "review") return { text: "Đang chờ duyệt", settled: true };
  return sinceOfDate(dueOn, told);
}

const reportStandings: Partial<Record<ReportFacts["status"], string>> = {
  submitted: "Đã nộp",
  accepted: "Đã được chấp nhận",
  excluded: "Được miễn kỳ này",
};

function sinceOfReport(kind: Notification["kind"], { status, dueOn }: ReportFacts, told: LocalDate | null): InboxWords["since"] {
  const text = reportStandings[status];
  if (text === undefined) return sinceOfDate(dueOn, told);
  return kind === "report_accepted" && status === "accepted" ? null : { text, settled: true };
}

function sinceOfNudged({ open, total }: NudgedFacts): InboxWords["since"] {
  if (open === 0) return { text: "Đã xử lý hết", settled: true };
  return open < total ? { text: `Còn ${open} việc`, settled: false } : null;
}

function sinceOfDate(dueOn: LocalDate | null, told: LocalDate | null): InboxWords["since"] {
  return dueOn === null || told === null || dueOn === told ? null : { text: `Hạn mới ${formatDate(dueOn)}`, settled: false };
}

const answers: Partial<Record<ExtensionFacts["status"], string>> = { granted: "Đã đồng ý", refused: "Đã từ chối", withdrawn: "Đã rút" };

function sinceOfExtension({ status }: ExtensionFacts): InboxWords["since"] {
  const text = answers[status];
  return text === undefined ? null : { text, settled: true };
}

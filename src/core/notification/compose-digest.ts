import { formatDate } from "../calendar/format-date.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import { shorten } from "../text/shorten.ts";
import { describeNotification, lastDayInWords } from "./describe-notification.ts";
import type { MessagesToSend } from "./messages-to-send.ts";
import type { CardFacts, Notification, OverdueFacts } from "./notification.ts";
import type { OutgoingMessage } from "./outgoing-message.ts";
import { templateFigures } from "./template-figures.ts";

interface Section {
  heading: string;
  holds: (message: Notification) => boolean;
  /** Where a person sees all of it. */
  opens: string;
}

const newWork: ReadonlySet<Notification["kind"]> = new Set(["assigned", "given", "plan_imported"]);

const sections: Section[] = [
  { heading: "Việc quá hạn", holds: ({ kind }) => kind === "card_overdue", opens: "/work" },
  { heading: "Báo cáo quá hạn", holds: ({ kind }) => kind === "report_overdue", opens: "/reports" },
  { heading: "Việc sắp đến hạn", holds: ({ kind }) => kind === "card_due_soon", opens: "/work" },
  { heading: "Báo cáo sắp đến hạn", holds: ({ kind }) => kind === "report_due_soon", opens: "/reports" },
  { heading: "Gia hạn", holds: ({ kind }) => kind === "extension_requested", opens: "/extensions" },
  { heading: "Việc mới", holds: ({ kind }) => newWork.has(kind), opens: "/work" },
  { heading: "Tin khác", holds: () => true, opens: "/notifications" },
];

/** So many lines of a section, the rest is a number: a digest is read in ten seconds. */
const mostLines = 5;
const longestTitle = 90;

/**
 * The digest of a morning: what is late, what comes due, what is new, each with its number, and one button. A leader reads how
 * much is overdue in which unit and never the words of a plan.
 */
export function composeDigest(delivery: MessagesToSend): OutgoingMessage {
  const { organizationName, today } = delivery;
  const messages = newestOfEach(delivery.messages);
  const parts: string[][] = [[`${organizationName}, ngày ${formatDate(today)}`]];
  const pages: string[] = [];
  for (const message of messages) {
    if (!("overdue" in message)) continue;
    parts.push(describeForLeader(message.overdue, today));
    pages.push("/overdue");
  }
  let rest = messages.filter((message) => !("overdue" in message));
  for (const section of sections) {
    const own = rest.filter(section.holds);
    rest = rest.filter((message) => !section.holds(message));
    if (own.length === 0) continue;
    parts.push(describeSection(section, own, today));
    pages.push(section.opens);
  }
  const [only] = messages;
  const opens = messages.length === 1 && only !== undefined ? describeNotification(only, today).opens : (pages[0] ?? "/notifications");
  return {
    text: parts.map((lines) => lines.join("\n")).join("\n\n"),
    buttons: [{ title: opens === "/overdue" ? "Xem việc quá hạn" : "Mở Đúng Hạn", opens }],
    template: templateFigures({ ...delivery, messages }, opens),
  };
}

/** Several messages about one thing are one line; the last one says where it stands. */
function newestOfEach(messages: Notification[]): Notification[] {
  const bySubject = new Map(messages.map((message) => [subjectOf(message), message]));
  return [...bySubject.values()];
}

function subjectOf(message: Notification): string {
  if ("overdue" in message) return "overdue";
  if ("card" in message) return `card ${message.card?.id ?? message.id}`;
  if ("report" in message) return `report ${message.report?.id ?? message.id}`;
  return `${message.kind} ${message.id}`;
}

function describeSection({ heading }: Section, messages: Notification[], today: LocalDate): string[] {
  const lines = messages.slice(0, mostLines).map((message) => `• ${describeLine(message, today)}`);
  const more = messages.length - lines.length;
  return [`${heading}: ${messages.length}`, ...lines, ...(more > 0 ? [`… và ${more} nội dung nữa`] : [])];
}

function describeLine(message: Notification, today: LocalDate): string {
  const { title } = describeNotification(message, today);
  const about = "card" in message ? message.card?.title : "report" in message ? message.report?.title : undefined;
  return about === undefined ? title : `${title}: ${shorten(about, longestTitle)}`;
}

function describeForLeader({ total, unitCount, units, worst }: OverdueFacts, today: LocalDate): string[] {
  const others = unitCount - units.length;
  return [
    `Có ${total} việc quá hạn${unitCount > 1 ? ` ở ${unitCount} đơn vị` : ""}:`,
    ...units.map(({ name, count }) => `• ${shorten(name, longestTitle)}: ${count}`),
    ...(others > 0 ? [`… và ${others} đơn vị khác`] : []),
    ...(worst.length > 0 ? ["Trễ nhất:", ...worst.map((card) => `• ${describeWorst(card, today)}`)] : []),
  ];
}

function describeWorst({ number, unitName, dueOn }: CardFacts, today: LocalDate): string {
  const unit = unitName === null ? "" : ` (${shorten(unitName, longestTitle)})`;
  return `Việc ${number}${unit}${dueOn === null ? "" : ` ${lastDayInWords(dueOn, today)}`}`;
}

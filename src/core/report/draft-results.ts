import { isOverdue } from "../board/deadline-words.ts";
import { daysBetween } from "../calendar/date-arithmetic.ts";
import { formatDate } from "../calendar/format-date.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import { shorten } from "../text/shorten.ts";
import type { ReportCard } from "./report-request.ts";

/** A comment can be a page long; its beginning says what was done. */
const longestComment = 400;
/** Well below the 50,000 letters that a part may have, so that a person can still write. */
const longestDraft = 30_000;

/** The text that a unit finds in an empty «Kết quả thực hiện»: its own cards in sentences; nothing where it has none. */
export function draftResults(cards: readonly ReportCard[], today: LocalDate): string {
  if (cards.length === 0) return "";
  const done = cards.filter(({ status }) => status === "done");
  const overdue = cards.filter((card) => isOverdue(card, today));
  const open = cards.filter((card) => card.status !== "done" && !isOverdue(card, today));
  const sections = [
    [`Đơn vị đã hoàn thành ${done.length}/${cards.length} đầu việc trong kỳ.`],
    section("Nhiệm vụ đã hoàn thành:", done, describeDone),
    section("Nhiệm vụ đang thực hiện, còn trong hạn:", open, describeOpen),
    section("Nhiệm vụ quá hạn:", overdue, (same) => describeOverdue(same, today)),
  ];
  return cut(sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")));
}

/** Cards of one task, which has one in each quarter. */
type Same = readonly [ReportCard, ...ReportCard[]];

function section(heading: string, cards: readonly ReportCard[], describe: (same: Same) => string): string[] {
  const tasks = new Map<string, [ReportCard, ...ReportCard[]]>();
  for (const card of cards) {
    const task = `${card.section} ${card.title}`;
    const same = tasks.get(task);
    if (same === undefined) tasks.set(task, [card]);
    else same.push(card);
  }
  return cards.length === 0 ? [] : [heading, ...[...tasks.values()].map((same) => line(same, describe(same)))];
}

/** «- Tổ chức hội thi: đã thực hiện 13/14 lần. Sản phẩm: báo cáo. Đã tổ chức ngày 05/11.» */
function line(same: Same, fact: string): string {
  const [{ title, status, product }] = same;
  const comments = same.flatMap(({ lastComment }) => (lastComment === null ? [] : [sentence(shorten(lastComment, longestComment))]));
  const made = status === "done" && product !== null ? [sentence(`Sản phẩm: ${product}`)] : [];
  return [`- ${withoutStop(title)}${fact === "" ? "" : `: ${fact}`}.`, ...made, ...new Set(comments)].join(" ");
}

function describeDone(same: Same): string {
  const quarters = same.length > 1 ? ` ${same.length} quý` : "";
  return count(same) ?? `hoàn thành ${same.some(({ late }) => late) ? "trễ hạn" : "đúng hạn"}${quarters}`;
}

function describeOpen(same: Same): string {
  const due = same.at(-1)?.dueOn ?? null;
  return [
    same.some(({ status }) => status === "review") ? ["đang chờ duyệt"] : [],
    count(same) ?? [],
    due === null ? [] : [`hạn ${formatDate(due)}`],
  ]
    .flat()
    .join(", ");
}

function describeOverdue(same: Same, today: LocalDate): string {
  const [{ dueOn }] = same;
  return [count(same) ?? [], dueOn === null ? [] : [`quá hạn ${daysBetween(dueOn, today)} ngày`]].flat().join(", ");
}

function count(same: Same): string | null {
  const counted = same.filter(({ expectedCount }) => expectedCount !== null);
  if (counted.length === 0) return null;
  const sum = (of: (card: ReportCard) => number) => counted.reduce((total, card) => total + of(card), 0);
  return `đã thực hiện ${sum(({ doneCount }) => doneCount)}/${sum(({ expectedCount }) => expectedCount ?? 0)} lần`;
}

function sentence(text: string): string {
  const words = withoutStop(text);
  return words.endsWith("…") ? words : `${words}.`;
}

function withoutStop(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/(?<![\s.;,:])[\s.;,:]+$/u, "")
    .trim();
}

/** Whole lines, as many as there is room for. */
function cut(sections: string[]): string {
  const whole = sections.join("\n\n");
  if (whole.length <= longestDraft) return whole;
  const kept = whole.slice(0, whole.lastIndexOf("\n", longestDraft));
  return `${kept}\n- Còn các nhiệm vụ khác, xem danh sách kèm theo.`;
}

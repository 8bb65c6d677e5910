import { daysBetween } from "../calendar/date-arithmetic.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { CardStatus } from "./card.ts";

/** How near a deadline is; a screen gives each its colour. */
export type DeadlineTone = "late" | "soon" | "done" | "idle";

export interface DeadlineWords {
  text: string;
  /** The date, where it adds to the words and there is room: «hạn 14/11». */
  date: string | null;
  tone: DeadlineTone;
}

/** A deadline so many days away, or fewer, is «sắp đến hạn». */
export const soonDays = 10;

interface Due {
  dueOn: LocalDate | null;
  status: CardStatus;
  completedOn: LocalDate | null;
}

/** Tells whether the last day on time has passed and the card is not done. */
export function isOverdue({ dueOn, status }: Pick<Due, "dueOn" | "status">, today: LocalDate): boolean {
  return dueOn !== null && status !== "done" && dueOn < today;
}

/** A card's deadline as people say it: «Quá hạn 42 ngày», «Còn 3 ngày» with «hạn 14/11», «Xong đúng hạn». */
export function describeDeadline(card: Due, today: LocalDate): DeadlineWords {
  if (card.status === "done") return describeDone(card);
  if (card.dueOn === null) return { text: "Chưa có hạn", date: null, tone: "idle" };
  const date = card.dueOn > today ? `hạn ${shortDate(card.dueOn, today)}` : null;
  return { ...describeLastDay(card.dueOn, today), date };
}

/** How near a last day is: «Còn 3 ngày», «Hạn hôm nay», «Quá hạn 42 ngày». */
export function describeLastDay(dueOn: LocalDate, today: LocalDate): Omit<DeadlineWords, "date"> {
  const days = daysBetween(today, dueOn);
  if (days < 0) return { text: `Quá hạn ${-days} ngày`, tone: "late" };
  if (days === 0) return { text: "Hạn hôm nay", tone: "soon" };
  return { text: `Còn ${days} ngày`, tone: days <= soonDays ? "soon" : "idle" };
}

function describeDone({ dueOn, completedOn }: Due): DeadlineWords {
  if (dueOn === null || completedOn === null) return { text: "Đã xong", date: null, tone: "done" };
  const late = daysBetween(dueOn, completedOn);
  return late > 0 ? { text: `Xong trễ ${late} ngày`, date: null, tone: "soon" } : { text: "Xong đúng hạn", date: null, tone: "done" };
}

/** The year is said only where it is another than today's. */
export function shortDate(date: LocalDate, today: LocalDate): string {
  const [year, month, day] = date.split("-");
  return date.slice(0, 4) === today.slice(0, 4) ? `${day}/${month}` : `${day}/${month}/${year}`;
}

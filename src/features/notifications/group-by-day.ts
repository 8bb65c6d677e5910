import type { LocalDate } from "../../core/calendar/local-date.ts";
import { dayOfMessage } from "../../core/notification/describe-in-inbox.ts";
import type { Notification } from "../../core/notification/notification.ts";
import { nameDay } from "../../components/day-words.ts";

export interface DayOfMessages {
  day: LocalDate;
  /** «Hôm nay», «Hôm qua», «14/11/2026». */
  title: string;
  messages: Notification[];
}

/** Messages, the newest first, under the days on which they came. */
export function groupByDay(messages: readonly Notification[], today: LocalDate): DayOfMessages[] {
  const days: DayOfMessages[] = [];
  for (const message of messages) {
    const day = dayOfMessage(message);
    const last = days.at(-1);
    if (last?.day === day) last.messages.push(message);
    else days.push({ day, title: nameDay(day, today), messages: [message] });
  }
  return days;
}

import type { LocalDate } from "../calendar/local-date.ts";
import type { Notification } from "./notification.ts";
import type { TemplateFigures } from "./outgoing-message.ts";

/** Zalo's longest name in a template. */
const longestName = 30;

/** The figures of some messages, for an approved template: it has no room for what they say. */
export function templateFigures(
  { personName, messages }: { personName: string; messages: Notification[] },
  opens: string,
): TemplateFigures {
  const days = messages.map(dueOf).filter((day) => day !== null);
  return { name: shorten(personName), count: countOf(messages), nearest: days.sort()[0] ?? null, opens };
}

/** It is what is overdue, or pressed for, and not how many messages tell of it. */
function countOf(messages: Notification[]): number {
  return messages.reduce((sum, message) => sum + thingsOf(message), 0);
}

function thingsOf(message: Notification): number {
  if ("overdue" in message) return message.overdue.total;
  return "nudged" in message ? message.nudged.open : 1;
}

function dueOf(message: Notification): LocalDate | null {
  if ("overdue" in message) return message.overdue.worst[0]?.dueOn ?? null;
  if ("nudged" in message) return message.nudged.worst[0]?.dueOn ?? null;
  return message.dueOn;
}

/** A long name keeps its end: the given name comes last. */
function shorten(name: string): string {
  if (name.length <= longestName) return name;
  const words = name.split(/\s+/u);
  while (words.length > 1 && words.join(" ").length > longestName) words.shift();
  return words.join(" ").slice(0, longestName);
}

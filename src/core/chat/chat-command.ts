import type { LocalDate } from "../calendar/local-date.ts";

/** What a person asks for in the chat. */
export type ChatCommand =
  | { kind: "work" }
  | { kind: "overdue" }
  | { kind: "reports" }
  | { kind: "help" }
  /** «bc 3»: writes at report 3. */
  | { kind: "report"; number: number }
  /** «xong 12 …»: puts card 12 up for review. */
  | { kind: "done"; number: number; words: string | null }
  /** «giahan 12 30/11 …»; of a report where «bc» stands before the number. */
  | { kind: "extension"; of: "card" | "report"; number: number; due: LocalDate; reason: string }
  /** «tiến độ 12 5 …»: ticks off five of card 12. */
  | { kind: "progress"; number: number; amount: number; words: string | null }
  | { kind: "send" }
  | { kind: "agree" }
  | { kind: "cancel" };

export type ChatCommandKind = ChatCommand["kind"];

/** What was typed, as far as it is no plain text. */
export type TypedCommand =
  | { kind: "command"; command: ChatCommand }
  /** A command is meant, but something of it is missing or can't be read. */
  | { kind: "incomplete"; of: ChatCommandKind };

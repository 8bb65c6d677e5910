import type { LocalDate } from "../calendar/local-date.ts";
import type { Channel } from "./channel.ts";

/** A job that must run again and again, and when it last came to its end. */
export interface JobRun {
  job: "write_reminders" | "deliver_messages";
  /** Date and time of day in Asia/Ho_Chi_Minh, as ISO without a zone; null where it never has. */
  at: string | null;
  /** Longer ago than it should be. */
  late: boolean;
}

/** The answer of api.get_delivery_health; counts are of the last seven days. */
export interface DeliveryHealth {
  today: LocalDate;
  runs: JobRun[];
  waiting: number;
  undelivered: Record<"unknown" | "unreached" | "dead", number>;
  /** Channels that Zalo refuses because of how the account or the app is set up. */
  alarms: { channel: Channel; code: string | null; at: string }[];
}

/** One of the answer of api.list_undelivered. */
export interface UndeliveredMessage {
  id: string;
  person: { id: string; name: string };
  kind: "digest" | "urgent";
  /** Handed over and nobody knows; no channel leads there; given up. */
  status: "unknown" | "unreached" | "dead";
  code: string | null;
  channel: Channel | null;
  at: string;
  /** How many messages of the inbox it carries. */
  messages: number;
}

import type { LocalDate } from "../calendar/local-date.ts";
import type { Notification } from "./notification.ts";

/** What one delivery brings to one person. */
export interface MessagesToSend {
  kind: "digest" | "urgent";
  personName: string;
  organizationName: string;
  /** In Asia/Ho_Chi_Minh. */
  today: LocalDate;
  /** At least one. */
  messages: Notification[];
}

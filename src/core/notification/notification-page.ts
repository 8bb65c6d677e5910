import type { Notification } from "./notification.ts";

/** The answer of api.list_notifications, the newest first. */
export interface NotificationPage {
  messages: Notification[];
  /** Where the next page begins; null at the end. A page can hide all it has and still have one after it. */
  nextId: string | null;
}

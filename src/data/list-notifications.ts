import type { NotificationPage } from "../core/notification/notification-page.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** What the person was told, the newest first; `beforeId` is where the page before ended. */
export function listNotifications(
  organizationId: string,
  beforeId: string | null,
  maxMessages: number,
): Promise<Result<NotificationPage, Refusal>> {
  return call("list_notifications", { organization_id: organizationId, before_id: beforeId, max_messages: maxMessages });
}

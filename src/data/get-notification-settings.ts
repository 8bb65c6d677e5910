import type { NotificationSettings } from "../core/notification/notification-settings.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** How the organization reminds; for coordinators. */
export function getNotificationSettings(organizationId: string): Promise<Result<NotificationSettings, Refusal>> {
  return call("get_notification_settings", { organization_id: organizationId });
}

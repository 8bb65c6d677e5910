import type { NotificationSettings } from "../core/notification/notification-settings.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Says how the organization reminds; answers the same as it is kept. */
export function saveNotificationSettings(
  organizationId: string,
  { cardDays, reportDays, channels, groupId }: NotificationSettings,
): Promise<Result<NotificationSettings, Refusal>> {
  return call("save_notification_settings", {
    organization_id: organizationId,
    card_days: cardDays,
    report_days: reportDays,
    channels,
    group_id: groupId,
  });
}

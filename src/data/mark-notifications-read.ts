import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Everything up to a message is read; answers how many are unread then. */
export function markNotificationsRead(organizationId: string, untilId: string): Promise<Result<number, Refusal>> {
  return call("mark_notifications_read", { organization_id: organizationId, until_id: untilId });
}

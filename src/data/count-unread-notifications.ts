import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** How many messages are unread, at most 100. */
export function countUnreadNotifications(organizationId: string): Promise<Result<number, Refusal>> {
  return call("count_unread_notifications", { organization_id: organizationId });
}

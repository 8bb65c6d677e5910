import type { UndeliveredMessage } from "../core/notification/delivery-health.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** What did not arrive, or may not have, the newest first; `beforeId` is the last one of the page before. */
export function listUndelivered(
  organizationId: string,
  beforeId: string | null,
  maxDeliveries: number,
): Promise<Result<UndeliveredMessage[], Refusal>> {
  return call("list_undelivered", { organization_id: organizationId, before_id: beforeId, max_deliveries: maxDeliveries });
}

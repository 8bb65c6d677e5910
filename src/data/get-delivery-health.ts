import type { DeliveryHealth } from "../core/notification/delivery-health.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Whether reminders are written and delivered at all; for coordinators. */
export function getDeliveryHealth(organizationId: string): Promise<Result<DeliveryHealth, Refusal>> {
  return call("get_delivery_health", { organization_id: organizationId });
}

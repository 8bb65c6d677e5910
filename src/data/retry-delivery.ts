import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Sends again what was given up; what may have arrived only where `mayComeTwice` says that a second time is no harm. */
export function retryDelivery(deliveryId: string, mayComeTwice: boolean, requestId: string): Promise<Result<void, Refusal>> {
  return call("retry_delivery", { delivery_id: deliveryId, may_come_twice: mayComeTwice, request_id: requestId });
}

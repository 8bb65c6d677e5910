import type { MyReach } from "../core/notification/reach.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Which channels lead to the person, and the Official Account to follow. */
export function getMyReach(organizationId: string): Promise<Result<MyReach, Refusal>> {
  return call("get_my_reach", { organization_id: organizationId });
}

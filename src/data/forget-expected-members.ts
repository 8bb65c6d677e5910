import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Takes people off the list; those who are not on it are no fault. */
export function forgetExpectedMembers(organizationId: string, ids: readonly string[]): Promise<Result<null, Refusal>> {
  return call("forget_expected_members", { organization_id: organizationId, expected_ids: ids });
}

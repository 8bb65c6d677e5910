import type { ExpectedMember } from "../core/organization/organization.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Who is listed by phone number and has not come yet, the newest first. */
export function listExpectedMembers(organizationId: string): Promise<Result<ExpectedMember[], Refusal>> {
  return call("list_expected_members", { organization_id: organizationId });
}

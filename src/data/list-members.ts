import type { Member } from "../core/organization/organization.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** The people of an organization with their units and roles. */
export function listMembers(organizationId: string): Promise<Result<Member[], Refusal>> {
  return call("list_members", { organization_id: organizationId });
}

import type { OpenInvitation } from "../core/organization/organization.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** The invitations of an organization that can still be taken up, the newest first. */
export function listInvitations(organizationId: string): Promise<Result<OpenInvitation[], Refusal>> {
  return call("list_invitations", { organization_id: organizationId });
}

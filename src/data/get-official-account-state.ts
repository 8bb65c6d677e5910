import type { OfficialAccountState } from "../core/organization/official-account.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** How the Official Account stands, for coordinators of the organization that owns it. */
export function getOfficialAccountState(organizationId: string): Promise<Result<OfficialAccountState, Refusal>> {
  return call("get_official_account_state", { organization_id: organizationId });
}

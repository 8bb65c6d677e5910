import type { ExpectedCount, Role } from "../core/organization/organization.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Somebody to be listed; the phone as 84912345678. */
export interface PersonToExpect {
  name: string;
  phone: string;
  unitId: string | null;
  role: Role;
}

/** As many as one call takes. */
export const mostAtOnce = 500;

/** Lists people by phone number; asked again, it adds nobody twice. */
export function expectMembers(organizationId: string, people: readonly PersonToExpect[]): Promise<Result<ExpectedCount, Refusal>> {
  return call("expect_members", { organization_id: organizationId, people });
}

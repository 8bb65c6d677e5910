import type { Role } from "../core/organization/organization.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

export interface InvitationRequest {
  organizationId: string;
  unitId: string;
  role: Role;
  days: number;
}

/** The token is told once; the server keeps only its hash. */
export interface Invitation {
  token: string;
  /** ISO instant. */
  expiresAt: string;
}

/** Makes a link that puts one person into a unit. */
export function createInvitation({ organizationId, unitId, role, days }: InvitationRequest): Promise<Result<Invitation, Refusal>> {
  return call("create_invitation", { organization_id: organizationId, unit_id: unitId, role, days });
}

import type { Membership, Role } from "../core/organization/organization.ts";

/** Whoever may do more comes first. */
const strongestFirst: readonly Role[] = ["coordinator", "leader", "unit_head", "staff", "viewer"];

const strength = ({ role }: Membership) => strongestFirst.indexOf(role);

/**
 * The membership that the screens follow: of the organization that the person joined first, the one with the strongest
 * role, and among equals the oldest. Null for somebody who belongs nowhere.
 */
export function membershipToWorkAs(memberships: readonly Membership[]): Membership | null {
  const first = memberships[0];
  if (first === undefined) return null;
  const own = memberships.filter(({ organization }) => organization.id === first.organization.id);
  return own.reduce((best, other) => (strength(other) < strength(best) ? other : best));
}

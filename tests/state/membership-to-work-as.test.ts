import { describe, expect, it } from "vitest";
import type { Membership, Role } from "../../src/core/organization/organization.ts";
import { membershipToWorkAs } from "../../src/state/membership-to-work-as.ts";

function member(organization: string, unit: string, role: Role): Membership {
  return { organization: { id: organization, name: organization, shortName: organization }, unit: { id: unit, name: unit }, role };
}

describe("the membership to work as", () => {
  it("is nobody's without any", () => expect(membershipToWorkAs([])).toBeNull());

  it.each<[Role, Role]>([
    ["leader", "coordinator"],
    ["unit_head", "leader"],
    ["staff", "unit_head"],
    ["viewer", "staff"],
  ])("is not %s but %s, with its unit", (weaker, stronger) => {
    const memberships = [member("xã", "một", weaker), member("xã", "hai", stronger)];
    expect(membershipToWorkAs(memberships)).toBe(memberships[1]);
    expect(membershipToWorkAs(memberships.toReversed())).toBe(memberships[1]);
  });

  it("is the oldest among equals", () => {
    const memberships = [member("xã", "một", "staff"), member("xã", "hai", "staff")];
    expect(membershipToWorkAs(memberships)).toBe(memberships[0]);
  });

  it("stays in the organization that was joined first, however strong the role elsewhere", () => {
    const memberships = [member("xã", "một", "viewer"), member("tỉnh", "hai", "coordinator"), member("xã", "ba", "staff")];
    expect(membershipToWorkAs(memberships)).toBe(memberships[2]);
  });
});

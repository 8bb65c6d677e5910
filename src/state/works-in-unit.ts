import { atom } from "jotai";
import { membershipAtom, sessionAtom } from "./session.ts";

/** Whether the person works in a unit of the organization, whatever else they are: then cards of that unit are their work. */
export const worksInUnitAtom = atom((get) => {
  const session = get(sessionAtom);
  const organizationId = get(membershipAtom)?.organization.id;
  return (
    session.status === "ready" &&
    session.value.memberships.some(
      // The database counts the same roles (private.units_i_work_for).
      ({ organization, unit, role }) =>
        organization.id === organizationId && unit !== null && ["unit_head", "staff", "coordinator"].includes(role),
    )
  );
});

import { atom } from "jotai";
import { membershipAtom, roleAtom, sessionAtom } from "../session.ts";
import { reachableUnitsAtom } from "./reachable-units.ts";

const seesWholeAtom = atom((get) => ["leader", "coordinator", "viewer"].includes(get(roleAtom) ?? ""));

/** Whether this person may open the page of a unit, as far as is known without asking for all units. */
export const mayOpenUnitAtom = atom((get): ((unitId: string) => boolean) => {
  if (get(seesWholeAtom)) return () => true;
  const session = get(sessionAtom);
  const organizationId = get(membershipAtom)?.organization.id;
  const memberships = session.status === "ready" ? session.value.memberships : [];
  const own = memberships.flatMap(({ unit, organization }) => (unit !== null && organization.id === organizationId ? [unit.id] : []));
  const reachable = get(reachableUnitsAtom);
  return (unitId) => own.includes(unitId) || reachable.has(unitId);
});

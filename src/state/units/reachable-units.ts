import { atom } from "jotai";
import type { Unit } from "../../core/organization/organization.ts";
import { membershipAtom, roleAtom, sessionAtom } from "../session.ts";
import { directoryAtom } from "./directory.ts";

/** These units and all below them. */
export function withThoseBelow(units: readonly Unit[], ids: readonly string[]): Set<string> {
  const found = new Set(ids);
  // Each round goes one step down; a unit that is known already is not asked for again.
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const { id, parentId } of units) if (parentId !== null && found.has(parentId)) found.add(id);
  }
  return found;
}

/** The units whose pages this person may open: all, or those of the own units and below; the database decides in the end. */
export const reachableUnitsAtom = atom((get): ReadonlySet<string> => {
  const directory = get(directoryAtom);
  const session = get(sessionAtom);
  if (directory.status !== "ready" || session.status !== "ready") return new Set();
  const { units } = directory.value;
  const role = get(roleAtom);
  if (role === "leader" || role === "coordinator" || role === "viewer") return new Set(units.map(({ id }) => id));
  const organizationId = get(membershipAtom)?.organization.id;
  const own = session.value.memberships.filter(({ organization }) => organization.id === organizationId);
  return withThoseBelow(
    units,
    own.flatMap(({ unit }) => (unit === null ? [] : [unit.id])),
  );
});

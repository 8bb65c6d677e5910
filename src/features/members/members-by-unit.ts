import type { Member } from "../../core/organization/organization.ts";
import { onceNeeded } from "../../core/once-needed.ts";

/** The people of one unit; `unit` null is the organization as a whole. */
export interface UnitMembers {
  unit: Member["unit"];
  members: Member[];
}

const names = onceNeeded(() => new Intl.Collator("vi"));
const byName = (one: string, other: string) => names().compare(one, other);

/** Vietnamese lists go by the given name, which comes last. */
function givenName(name: string): string {
  return name.trim().split(/\s+/u).at(-1) ?? "";
}

/** People by unit, units by name, people by given name. */
export function membersByUnit(members: readonly Member[]): UnitMembers[] {
  const units = new Map<string | null, UnitMembers>();
  for (const member of members) {
    const id = member.unit?.id ?? null;
    const group = units.get(id) ?? { unit: member.unit, members: [] };
    group.members.push(member);
    units.set(id, group);
  }
  for (const group of units.values()) group.members.sort((a, b) => byName(givenName(a.person.name), givenName(b.person.name)));
  return [...units.values()].sort((a, b) => byName(a.unit?.name ?? "", b.unit?.name ?? ""));
}

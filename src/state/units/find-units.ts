import type { Unit } from "../../core/organization/organization.ts";
import { onceNeeded } from "../../core/once-needed.ts";
import { fold } from "../../core/text/fold.ts";

/** A unit and how deep it stands below others. */
export interface PlacedUnit {
  unit: Unit;
  depth: number;
}

const names = onceNeeded(() => new Intl.Collator("vi"));
const byName = (one: string, other: string) => names().compare(one, other);

/** Units in the order of the organization: each followed by those below it. */
export function placeUnits(units: readonly Unit[]): PlacedUnit[] {
  const known = new Set(units.map((unit) => unit.id));
  const below = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const walk = (parent: string | null, depth: number): PlacedUnit[] =>
    [...(below.get(parent) ?? [])].sort((a, b) => byName(a.name, b.name)).flatMap((unit) => [{ unit, depth }, ...walk(unit.id, depth + 1)]);
  return walk(null, 0);
}

/** Whether every word of the search is in one of the texts, whatever the case and the diacritics. */
export function matchesSearch(search: string, texts: readonly (string | null)[]): boolean {
  const place = fold(
    texts
      .filter((text) => text !== null)
      .join(" ")
      .normalize("NFC"),
  );
  return fold(search.normalize("NFC"))
    .split(/\s+/u)
    .every((word) => place.includes(word));
}

/** The units whose name, short name or other names match. */
export function findUnits(units: readonly PlacedUnit[], search: string): PlacedUnit[] {
  return units.filter(({ unit }) => matchesSearch(search, [unit.name, unit.shortName, ...unit.aliases]));
}

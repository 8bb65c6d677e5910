import type { UnitDirectory } from "../../organization/organization.ts";
import { foldUnitName } from "../../unit/fold-unit-name.ts";
import { likeness } from "../../unit/match-unit.ts";
import { isPluralName } from "./plural-name.ts";
import type { UnitChoice } from "../plan-review.ts";

/** A unit or group that a written name might stand for. */
export interface UnitSuggestion {
  choice: UnitChoice;
  name: string;
  /** As `matchUnit` scores it, 0 to 1. */
  score: number;
}

const least = 0.34;
/** A name in the plural hardly stands for a single unit. */
const pluralPenalty = 0.5;
const most = 3;

/** The units and groups whose names come nearest to a written one, best first; fewer than three where little is alike. */
export function suggestUnits(written: string, { units, groups }: UnitDirectory): UnitSuggestion[] {
  const folded = foldUnitName(written);
  const score = (names: readonly (string | null)[]) => Math.max(...names.map((name) => likeness(folded, name ?? "")));
  const all: UnitSuggestion[] = [
    ...units.map((unit) => ({
      choice: { kind: "unit", unitId: unit.id } as const,
      name: unit.name,
      score: score([unit.name, unit.shortName, ...unit.aliases]) * (isPluralName(written) ? pluralPenalty : 1),
    })),
    ...groups.map((group) => ({ choice: { kind: "group", groupId: group.id } as const, name: group.name, score: score([group.name]) })),
  ];
  return all
    .filter((suggestion) => suggestion.score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}

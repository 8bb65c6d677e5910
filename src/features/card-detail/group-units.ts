import type { CardUnit } from "../../core/board/card.ts";

/** Units that the plan calls by one name: «các thôn». */
export interface WrittenUnits {
  /** The plan's words, where they are not the unit's own name. */
  writtenAs: string | null;
  units: CardUnit[];
}

/** Puts units together that stand under the same words of the plan, in the order of the plan. */
export function groupUnits(units: readonly CardUnit[]): WrittenUnits[] {
  const groups = new Map<string, CardUnit[]>();
  for (const unit of units) groups.set(unit.writtenAs, [...(groups.get(unit.writtenAs) ?? []), unit]);
  return [...groups].map(([writtenAs, members]) => ({
    writtenAs: members.length === 1 && members[0]?.name === writtenAs ? null : writtenAs,
    units: members,
  }));
}

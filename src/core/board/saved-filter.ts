import type { LocalDate } from "../calendar/local-date.ts";
import type { BoardFilter } from "./board.ts";
import type { GroupBy } from "./board-groups.ts";

/** What a person chose to see on the board. */
export interface BoardChoice extends BoardFilter {
  /** Null is the current one. */
  quarter: LocalDate | null;
  /** Only what is open and due soon. */
  soon: boolean;
  groupBy: GroupBy | null;
}

/** The board as it is: everything of the current quarter, in one list for each column. */
export const wholeBoard: BoardChoice = { quarter: null, planId: null, unitId: null, mine: false, soon: false, groupBy: null };

/** A choice that a person has given a name; an answer of api.list_saved_filters. */
export interface SavedFilter extends BoardChoice {
  id: string;
  name: string;
}

/** Whether two choices show the same. */
export function isSameChoice(one: BoardChoice, other: BoardChoice): boolean {
  return (Object.keys(wholeBoard) as (keyof BoardChoice)[]).every((part) => one[part] === other[part]);
}

/** What a saved filter shows, without its name. */
export function choiceOf({ quarter, planId, unitId, mine, soon, groupBy }: SavedFilter): BoardChoice {
  return { quarter, planId, unitId, mine, soon, groupBy };
}

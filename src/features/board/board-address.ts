import type { LocalDate } from "../../core/calendar/local-date.ts";
import { wholeBoard, type BoardChoice } from "../../core/board/saved-filter.ts";
import { filterOfAddress, writeFilter } from "../../core/board/filter-address.ts";

/** What the address of the board asks for: «?quarter=2026-10-01&unit=…&plan=…&mine=1&soon=1&group=unit»; null where it asks for nothing. */
export function choiceOfAddress(search: string): BoardChoice | null {
  const asked = new URLSearchParams(search);
  if (asked.toString() === "") return null;
  const quarter = asked.get("quarter");
  const group = asked.get("group");
  return {
    ...filterOfAddress(search),
    // A link that somebody cut or typed wrongly asks for more rather than failing.
    quarter: quarter !== null && /^\d{4}-(?:01|04|07|10)-01$/u.test(quarter) ? (quarter as LocalDate) : null,
    soon: asked.get("soon") === "1",
    groupBy: group === "unit" || group === "plan" ? group : null,
  };
}

/** The address of the board as somebody chose it. */
export function addressOfBoard(choice: Partial<BoardChoice>): string {
  const { quarter, soon, groupBy, ...filter } = { ...wholeBoard, ...choice };
  const asked = writeFilter(filter);
  if (quarter !== null) asked.set("quarter", quarter);
  if (soon) asked.set("soon", "1");
  if (groupBy !== null) asked.set("group", groupBy);
  return asked.toString() === "" ? "/board" : `/board?${asked}`;
}

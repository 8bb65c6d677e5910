import { givenToMe, type BoardFilter } from "./board.ts";

/** What the address of a list of cards asks for: «?unit=…&plan=…&mine=1», or «?given=1» in place of a unit. Nothing asks for everything. */
export function filterOfAddress(search: string): BoardFilter {
  const asked = new URLSearchParams(search);
  const unitId = asked.get("given") === "1" ? givenToMe : idIn(asked.get("unit"));
  return { planId: idIn(asked.get("plan")), unitId, mine: asked.get("mine") === "1" };
}

/** A filter as addresses have it. */
export function writeFilter({ planId, unitId, mine }: BoardFilter): URLSearchParams {
  const asked = new URLSearchParams();
  if (unitId === givenToMe) asked.set("given", "1");
  else if (unitId !== null) asked.set("unit", unitId);
  if (planId !== null) asked.set("plan", planId);
  if (mine) asked.set("mine", "1");
  return asked;
}

/** The address of a list of cards under a filter. */
export function filteredAddress(path: string, filter: BoardFilter): string {
  const asked = writeFilter(filter).toString();
  return asked === "" ? path : `${path}?${asked}`;
}

/** Whether two filters ask for the same. */
export function sameFilter(one: BoardFilter, other: BoardFilter): boolean {
  return one.planId === other.planId && one.unitId === other.unitId && one.mine === other.mine;
}

/** A link that somebody cut or typed wrongly asks for everything rather than failing. */
function idIn(text: string | null): string | null {
  return text !== null && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(text) ? text : null;
}

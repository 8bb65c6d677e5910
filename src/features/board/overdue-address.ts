import type { BoardFilter } from "../../core/board/board.ts";

/** What the address of the overdue list asks for: «?unit=…&plan=…&mine=1». Nothing asks for everything. */
export function filterOfAddress(search: string): BoardFilter {
  const asked = new URLSearchParams(search);
  return { planId: idIn(asked.get("plan")), unitId: idIn(asked.get("unit")), mine: asked.get("mine") === "1" };
}

/** The address of the overdue list under a filter. */
export function addressOfOverdue({ planId, unitId, mine }: BoardFilter): string {
  const asked = new URLSearchParams();
  if (unitId !== null) asked.set("unit", unitId);
  if (planId !== null) asked.set("plan", planId);
  if (mine) asked.set("mine", "1");
  return asked.toString() !== "" ? `/overdue?${asked}` : "/overdue";
}

/** A link that somebody cut or typed wrongly asks for everything rather than failing. */
function idIn(text: string | null): string | null {
  return text !== null && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(text) ? text : null;
}

import type { Assignee, Card, CardDetail } from "./card.ts";
import type { CardAct } from "./card-act.ts";

type Assigning = Extract<CardAct, { kind: "assign" }>;

/** So many a list shows by name. */
const shown = 3;

/** Who does a card, where only the first three are known by name. */
export function wishAssignees(
  { assignees, assigneeCount }: Pick<Card, "assignees" | "assigneeCount">,
  { add, remove }: Assigning,
): Pick<Card, "assignees" | "assigneeCount"> {
  const stay = assignees.filter(({ id }) => !remove.some((gone) => gone.id === id));
  const come = add.filter(({ id }) => !assignees.some((known) => known.id === id)).map(({ id, name }) => ({ id, name }));
  // Somebody who is taken off and not among the names is one of the others.
  const unnamed = assigneeCount - assignees.length;
  const others = Math.max(0, unnamed - (remove.length - (assignees.length - stay.length)));
  return { assignees: [...stay, ...(others === 0 ? come : [])].slice(0, shown), assigneeCount: stay.length + others + come.length };
}

/** Who does a card, on its page. */
export function wishPeople(
  people: readonly Assignee[],
  { add, remove, at }: Assigning,
  giver: string | null,
): Pick<CardDetail, "people" | "assignees" | "assigneeCount"> {
  const stay = people.filter(({ id }) => !remove.some((gone) => gone.id === id));
  const come = add.filter(({ id }) => !stay.some((known) => known.id === id));
  const now = [...stay, ...come.map(({ id, name, unit }) => ({ id, name, unit, givenBy: giver, givenAt: at }))];
  return { people: now, assignees: now.slice(0, shown).map(({ id, name }) => ({ id, name })), assigneeCount: now.length };
}

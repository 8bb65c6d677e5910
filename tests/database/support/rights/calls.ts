import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PersonName, type World, createWorld, makeCard, outcome, personNames } from "../world.ts";

/** What a function answers to each person; `rest` are all others. */
export type Answers = Partial<Record<PersonName, string>> & { rest: string };

interface Call {
  args: () => Record<string, unknown> | Promise<Record<string, unknown>>;
  answers: Answers;
}

/** Functions of schema api by name. */
export type Calls = Record<string, Call>;

/** What is there before anybody calls. */
export interface Given {
  world: World;
  /** A card that the lead unit has to do every week. */
  card: string;
  inside: () => { organization_id: string };
}

export const outside = { former: "organization.not_found", stranger: "organization.not_found" };
export const noOutsider: Answers = { ...outside, rest: "ok" };
export const coordinatorOnly = (refusal: string): Answers => ({ ...outside, coordinator: "ok", rest: refusal });

/** To whoever has no part in something, and to those outside, it is not there. */
export const hiddenFrom = (who: readonly PersonName[], refusal: string): Partial<Record<PersonName, string>> =>
  Object.fromEntries(who.map((name) => [name, refusal]));

/** Who sees nothing of the card. */
export const unconcerned: readonly PersonName[] = ["team", "other", "former", "stranger"];

/** Tries every function of a table as everybody and as nobody. */
export function tryCalls(table: (at: Given) => Calls): void {
  const at = { inside: () => ({ organization_id: at.world.organization }) } as Given;
  beforeAll(async () => {
    at.world = await createWorld();
    at.card = await makeCard(at.world, { frequency: [1, "week"] });
  });
  afterAll(() => at.world.database.drop());

  describe.each(Object.entries(table(at)))("api.%s", (name, { args, answers }) => {
    test.each(personNames)("%s", async (who) => {
      expect(await outcome(at.world.database.rpc(at.world.people[who], name, await args()))).toBe(answers[who] ?? answers.rest);
    });

    test("nobody", async () => {
      expect(await outcome(at.world.database.rpc("anon", name, await args()))).toMatch(/^permission denied for (function|schema)/);
    });
  });
}

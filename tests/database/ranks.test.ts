import fc from "fast-check";
import { generateKeyBetween } from "fractional-indexing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, createTestDatabase } from "../support/database.ts";
import { type World, createWorld, makeCard, move } from "./support/world.ts";

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database.drop());

const ask = async <T>(sql: string, values: unknown[]): Promise<T> => {
  const { rows } = await database.pool.query<{ answer: T }>(`select ${sql} as answer`, values);
  return rows[0]?.answer as T;
};

/** Whether the client's library can make further keys with this one. */
function isKey(rank: string): boolean {
  try {
    generateKeyBetween(rank, null);
    return true;
  } catch {
    return false;
  }
}

const letters = [..."0159AVZaez"];
const anything = fc.string({ unit: fc.constantFrom(...letters), maxLength: 8 });
/** Keys as people make them: in front, behind, between. */
const keys = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 40 }).map((places) => {
  const list: string[] = [];
  for (const place of places) {
    const index = Math.round(place * list.length);
    list.splice(index, 0, generateKeyBetween(list[index - 1] ?? null, list[index] ?? null));
  }
  return list;
});

test("SQL takes the keys that the client's library takes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        anything,
        keys.map((list) => list[0] ?? ""),
      ),
      async (rank) => {
        expect(await ask("app.is_rank($1)", [rank])).toBe(isKey(rank));
      },
    ),
    { numRuns: 300 },
  );
});

test("a card nobody has moved stands by its number", async () => {
  const ranks = await Promise.all(
    [1, 61, 62, 3843, 3844, 99_999, 2_000_000].map((number) => ask<string>("private.default_rank($1)", [number])),
  );
  expect(ranks.every(isKey)).toBe(true);
  expect([...ranks].sort()).toEqual(ranks);
});

test("the key behind a taken one is a key, behind it and before the next", async () => {
  await fc.assert(
    fc.asyncProperty(keys, fc.nat(), async (list, pick) => {
      const rank = list[pick % list.length] as string;
      const next = list[(pick % list.length) + 1] ?? null;
      const between = await ask<string>("private.rank_after($1, $2)", [rank, next]);
      expect(isKey(between)).toBe(true);
      expect(between > rank).toBe(true);
      if (next !== null) expect(between < next).toBe(true);
    }),
    { numRuns: 200 },
  );
});

describe("moves into the same gap", () => {
  let world: World;
  beforeAll(async () => void (world = await createWorld()));
  afterAll(() => world.database.drop());

  const ranks = async () =>
    (
      await world.database.pool.query<{ id: string; rank: string }>(
        "select id, rank from app.cards where organization_id = $1 order by rank",
        [world.organization],
      )
    ).rows;

  test.each<[string, number, "first" | "last" | null]>([
    ["between two cards", 40, null],
    ["where the card before them has gone", 10, "first"],
    ["where the card behind them has gone", 10, "last"],
  ])("go on working, for the keys that have grown are shortened at night: %s", async (_name, count, gone) => {
    await world.database.pool.query("delete from app.cards");
    for (let made = 0; made < count; made += 1) await makeCard(world);
    // The keys that so many cards get which are each put in front of the one before, the longest as after hundreds of such moves.
    const [first, ...others] = await ranks();
    const last = others.pop();
    let next = last?.rank ?? "";
    for (let step = 0; step < 400; step += 1) {
      next = generateKeyBetween(first?.rank ?? null, next);
      const card = others[Math.floor(step / 10)];
      if (card !== undefined) await world.database.pool.query("update app.cards set rank = $2 where id = $1", [card.id, next]);
      else if (step === 399) await world.database.pool.query("update app.cards set rank = $2 where id = $1", [others[0]?.id, next]);
    }
    if (gone !== null) await world.database.pool.query("delete from app.cards where id = $1", [(gone === "first" ? first : last)?.id]);
    const before = await ranks();
    expect(Math.max(...before.map(({ rank }) => rank.length))).toBeGreaterThan(40);

    await world.database.pool.query("select private.shorten_ranks()");
    const after = await ranks();
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(Math.max(...after.map(({ rank }) => rank.length))).toBeLessThanOrEqual(30);
    expect(after.every(({ rank }) => isKey(rank))).toBe(true);
    const { rows } = await world.database.pool.query<{ shortened: number }>("select private.shorten_ranks() as shortened");
    expect(rows[0]?.shortened).toBe(0);

    // And a person goes on moving there.
    const moved = await move(world, "coordinator", after[2]?.id ?? "", "todo", {
      rank: generateKeyBetween(after[0]?.rank ?? null, after[1]?.rank ?? null),
    });
    expect((await ranks())[1]?.id).toBe(moved.id);
  });
});

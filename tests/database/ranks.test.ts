import fc from "fast-check";
import { generateKeyBetween } from "fractional-indexing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, createTestDatabase } from "../support/database.ts";

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

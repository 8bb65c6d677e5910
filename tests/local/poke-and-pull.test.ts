import WebSocket from "ws";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Board } from "../../src/core/board/board.ts";
import { makeManyCards } from "../../tools/bench/many-cards.ts";
import { type TestBackend, startTestBackend } from "../support/backend.ts";
import { connect, mintToken } from "../support/clients.ts";
import { differencesOf, type LivePerson } from "../support/live-person.ts";

const movesEach = 6;
/** A move of a card that somebody else has just moved is refused. */
const triesEach = 5 * movesEach;

let backend: TestBackend;
let organization: Awaited<ReturnType<typeof makeManyCards>>;
let people: LivePerson[];

beforeAll(async () => {
  backend = await startTestBackend({ today: "2026-11-20" });
  // Two fifths of them are in the current quarter: a hundred cards.
  organization = await makeManyCards(backend.database.pool, 250);
  // Made all at once, past the triggers: an organization is never behind its own cards.
  await backend.database.pool.query(
    "update app.organization_versions v set version = greatest(v.version, (select max(c.version) from app.cards c))",
  );
});
afterAll(() => backend.stop());
afterEach(() => {
  for (const person of people) person.leave();
  backend.loseBroadcasts(() => false);
});

/** Each has a data layer of their own, and sees the whole board. */
async function letIn(count: number): Promise<LivePerson[]> {
  const { pool } = backend.database;
  return Promise.all(
    Array.from({ length: count }, async (_, seed) => {
      const { rows } = await pool.query<{ id: string }>("insert into app.people (name) values ('Người ' || $1::int) returning id", [seed]);
      const id = rows[0]?.id ?? "";
      await pool.query("insert into app.memberships (organization_id, person_id, role) values ($1, $2, 'coordinator')", [
        organization.id,
        id,
      ]);
      return { seed, token: await mintToken(backend, id) };
    }),
  ).then(async (entries) => {
    const inside: LivePerson[] = [];
    for (const { seed, token } of entries) {
      vi.resetModules();
      const { startLivePerson } = await import("../support/live-person.ts");
      inside.push(await startLivePerson({ url: backend.url, publishableKey: backend.publishableKey, token, transport: WebSocket, seed }));
    }
    return inside;
  });
}

async function storedBoard(): Promise<Board> {
  const api = connect(backend, await mintToken(backend, organization.coordinator)).schema("api");
  return (await api.rpc("get_board", { organization_id: organization.id }).throwOnError()).data as Board;
}

/** As a new edition of the plan does: in one transaction, so that every screen must look anew. */
const changeAllCards = () =>
  backend.database.pool.query("update app.cards set due_on = due_on where organization_id = $1", [organization.id]);

const movesOf = async () => {
  const { rows } = await backend.database.pool.query<{ moves: number }>(
    "select count(*)::int as moves from app.activities where organization_id = $1 and kind = 'moved'",
    [organization.id],
  );
  return rows[0]?.moves ?? 0;
};

describe("ten people who move the same hundred cards", () => {
  it.each([
    ["with every poke", { lost: 0, imports: 0 }],
    ["with three of ten pokes lost", { lost: 0.3, imports: 0 }],
    ["while more changes at once than can be told card by card", { lost: 0, imports: 3 }],
  ])(
    "end with the same board on every screen and in the database, %s",
    async (_what, { lost, imports }) => {
      people = await letIn(10);
      let delivery = 0;
      backend.loseBroadcasts(() => (delivery++ * 7) % 10 < lost * 10);
      const before = await movesOf();
      await Promise.all(
        people.map(async (person, index) => {
          for (let turn = 0, moved = 0; moved < movesEach && turn < triesEach; turn++) {
            if (index === 0 && turn < imports) await changeAllCards();
            if ((await person.moveOne()) === null) moved += 1;
          }
        }),
      );
      expect(await movesOf()).toBeGreaterThan(before + movesEach);

      // A lost poke is made up for by the slow interval, which nobody waits for here.
      if (lost > 0) for (const person of people) person.pull();
      // A move whose answer did not come goes once more, some seconds later: what is stored is asked for each time.
      await expect
        .poll(
          async () => {
            const stored = await storedBoard();
            return people.map((person) => ({
              differs: differencesOf(person.board(), stored),
              behind: stored.version - (person.version() ?? 0),
            }));
          },
          { timeout: 60_000 },
        )
        .toEqual(people.map(() => ({ differs: [], behind: 0 })));
    },
    120_000,
  );
});

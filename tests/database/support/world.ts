import { createHash, randomUUID } from "node:crypto";
import type { Card } from "../../../src/core/board/card.ts";
import type { Role } from "../../../src/core/organization/organization.ts";
import { type Persona, type TestDatabase, createTestDatabase } from "../../support/database.ts";

/** The day on which the tests stand: the last quarter of 2026 is half over. */
export const today = "2026-11-20";

export interface World {
  database: TestDatabase;
  organization: string;
  units: { coordinating: string; lead: string; team: string; support: string; other: string };
  /** Who may be somebody in a test. `team` works in a unit below `lead`; `head` leads `lead`. */
  people: Record<PersonName, Persona>;
}

export const personNames = [
  "leader",
  "coordinator",
  "head",
  "staff",
  "team",
  "supporter",
  "other",
  "viewer",
  "former",
  "stranger",
] as const;
export type PersonName = (typeof personNames)[number];

/** One value of a query by the superuser. */
export async function one<T = string>(database: TestDatabase, sql: string, values: unknown[] = []): Promise<T> {
  const { rows } = await database.pool.query<Record<string, T>>(sql, values);
  return Object.values(rows[0] ?? {})[0] as T;
}

async function makePerson(database: TestDatabase, name: string): Promise<{ sub: string }> {
  return { sub: await one(database, "insert into app.people (name) values ($1) returning id", [name]) };
}

export async function makeUnit(database: TestDatabase, organization: string, name: string, parent: string | null = null): Promise<string> {
  return one(database, "insert into app.units (organization_id, name, parent_id) values ($1, $2, $3) returning id", [
    organization,
    name,
    parent,
  ]);
}

export async function join(database: TestDatabase, organization: string, person: { sub: string }, role: Role, unit: string | null) {
  await database.pool.query("insert into app.memberships (organization_id, person_id, role, unit_id) values ($1, $2, $3, $4)", [
    organization,
    person.sub,
    role,
    unit,
  ]);
}

export async function makeOrganization(database: TestDatabase, name: string): Promise<string> {
  return one(database, "insert into app.organizations (name, short_name) values ($1, $1) returning id", [name]);
}

/** An organization with units, somebody in each role, and a stranger who coordinates another one. */
export async function createWorld(): Promise<World> {
  const database = await createTestDatabase();
  await database.pool.query("select private.set_today($1)", [today]);
  const organization = await makeOrganization(database, "Ủy ban nhân dân xã Bình An");
  const coordinating = await makeUnit(database, organization, "Phòng Văn hóa - Xã hội");
  const lead = await makeUnit(database, organization, "Phòng Kinh tế");
  const team = await makeUnit(database, organization, "Tổ Kinh tế hợp tác", lead);
  const support = await makeUnit(database, organization, "Công an xã");
  const other = await makeUnit(database, organization, "Trạm Y tế xã");
  const people = {} as Record<PersonName, { sub: string }>;
  for (const name of personNames) people[name] = await makePerson(database, name);
  await join(database, organization, people.leader, "leader", null);
  await join(database, organization, people.coordinator, "coordinator", coordinating);
  await join(database, organization, people.head, "unit_head", lead);
  await join(database, organization, people.staff, "staff", lead);
  await join(database, organization, people.team, "staff", team);
  await join(database, organization, people.supporter, "staff", support);
  await join(database, organization, people.other, "staff", other);
  await join(database, organization, people.viewer, "viewer", null);
  await join(database, organization, people.former, "coordinator", null);
  await database.pool.query("update app.memberships set ended_at = now() where person_id = $1", [people.former.sub]);
  const elsewhere = await makeOrganization(database, "Ủy ban nhân dân xã Hòa Bình");
  await join(database, elsewhere, people.stranger, "coordinator", null);
  return { database, organization, units: { coordinating, lead, team, support, other }, people };
}

interface CardToMake {
  lead?: string[];
  support?: string[];
  start?: string;
  due?: string | null;
  status?: "todo" | "doing" | "review" | "done";
  frequency?: [number, string];
  title?: string;
  /** A plan that exists; else the task gets one of its own. */
  plan?: string;
}

/** A plan without tasks. */
export function makePlan({ database, organization }: World): Promise<string> {
  const hash = createHash("sha256").update(randomUUID()).digest("hex");
  return one(database, "insert into app.plans (organization_id, title, content_hash) values ($1, 'Kế hoạch', $2) returning id", [
    organization,
    hash,
  ]);
}

/** Puts a task with its cards into a new plan, without going through the import. Answers the ids of the cards by quarter. */
export async function makeCards(world: World, card: CardToMake = {}): Promise<string[]> {
  const { database, organization, units } = world;
  const plan = card.plan ?? (await makePlan(world));
  const due = card.due === undefined ? "2026-12-15" : card.due;
  const task = await one(
    database,
    `insert into app.tasks (organization_id, plan_id, position, kind, section, title, time_certainty, starts_on, due_on,
       frequency_count, frequency_per, source_text)
     values ($1, $2, 1, 'row', '1', $3, 'written', $4, $5, $6, $7, '') returning id`,
    [organization, plan, card.title ?? "Tuyên truyền", card.start ?? due, due, card.frequency?.[0] ?? null, card.frequency?.[1] ?? null],
  );
  for (const [part, ids] of Object.entries({ lead: card.lead ?? [units.lead], support: card.support ?? [units.support] })) {
    for (const unit of ids) {
      await database.pool.query(
        "insert into app.task_units (organization_id, task_id, unit_id, part, written_as) values ($1, $2, $3, $4, 'đơn vị')",
        [organization, task, unit, part],
      );
    }
  }
  await database.pool.query(
    `insert into app.cards (organization_id, plan_id, task_id, quarter, due_on, expected_count)
     select t.organization_id, t.plan_id, t.id, c.quarter, c.card_due_on,
       app.expected_count(t.frequency_count, t.frequency_per, t.starts_on, t.due_on, t.card_mode, c.quarter)
     from app.tasks t cross join lateral app.cards_of_task(t.starts_on, t.due_on, t.card_mode, app.today()) c where t.id = $1`,
    [task],
  );
  for (const status of { todo: [], doing: ["doing"], review: ["review"], done: ["review", "done"] }[card.status ?? "todo"]) {
    await database.pool.query("update app.cards set status = $2 where task_id = $1", [task, status]);
  }
  const { rows } = await database.pool.query<{ id: string }>("select id from app.cards where task_id = $1 order by quarter", [task]);
  return rows.map((row) => row.id);
}

export async function makeCard(world: World, card: CardToMake = {}): Promise<string> {
  return (await makeCards(world, card))[0] as string;
}

/** The code of the refusal, or "ok". */
export async function outcome(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => "ok",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

/** Moves a card with the version it has now. */
export async function move(world: World, who: PersonName, card: string, to: string, more: Record<string, unknown> = {}) {
  const version = await one<string>(world.database, "select version from app.cards where id = $1", [card]);
  return world.database.rpc<Card>(world.people[who], "move_card", {
    card_id: card,
    to_status: to,
    rank: null,
    expected_version: Number(version),
    reason: null,
    request_id: randomUUID(),
    ...more,
  });
}

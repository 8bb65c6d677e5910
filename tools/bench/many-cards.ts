import { randomUUID } from "node:crypto";
import type pg from "pg";
import { acts, circumstances, subjects, unitNames } from "./plan-words.ts";

/** The day on which the benchmark stands, in the middle of its quarters. */
export const benchToday = "2026-11-20";

export interface BenchOrganization {
  id: string;
  cards: number;
  coordinator: string;
  /** Somebody of one of sixty units. */
  staff: string;
}

/**
 * An organization with so many cards as real plans give them: sixty units, plans of 500 tasks, most tasks with two to six
 * units and every twentieth with thirty, eight quarters of which the current one has two fifths, all statuses, dates all
 * over each quarter.
 */
export async function makeManyCards(pool: pg.Pool, cards: number): Promise<BenchOrganization> {
  const id = randomUUID();
  await pool.query("insert into app.organizations (id, name, short_name) values ($1, $2, $2)", [id, `Cơ quan ${cards} thẻ`]);
  await pool.query("insert into app.units (organization_id, name) select $1, unnest($2::text[])", [id, unitNames]);
  const coordinator = await join(pool, id, "coordinator");
  const staff = await join(pool, id, "staff");
  const client = await pool.connect();
  try {
    await client.query("begin");
    // Row by row the triggers would take minutes; what they would write is written in bulk, and at the end it is counted.
    await client.query("set local session_replication_role = replica");
    await client.query("set local work_mem = '256MB'");
    await client.query("set local synchronous_commit = off");
    for (const statement of bulk) await client.query(statement, [id, cards]);
    await client.query(tasks, [id, cards, acts, subjects, circumstances]);
    for (const statement of bulkAfterTasks) await client.query(statement, [id, cards]);
    await client.query("commit");
  } finally {
    client.release();
  }
  return { id, cards, coordinator, staff };
}

async function join(pool: pg.Pool, organization: string, role: string): Promise<string> {
  const person = randomUUID();
  await pool.query("insert into app.people (id, name) values ($1, $2)", [person, role]);
  await pool.query(
    `insert into app.memberships (organization_id, person_id, role, unit_id)
     select $1, $2, $3, id from app.units where organization_id = $1 and name = $4`,
    [organization, person, role, unitNames[1]],
  );
  return person;
}

const numbers = "generate_series(1, $2::int) n";
const planOf = "md5($1::uuid || 'plan' || n / 500)::uuid";
const taskOf = "md5($1::uuid || 'task' || n)::uuid";
/** In an order that has nothing to do with the cards', and from any place around. */
const units =
  "(select array_agg(id order by md5(name)) || array_agg(id order by md5(name)) as ids from app.units where organization_id = $1) u";
/** How many units support a task: one to five, and every twentieth of them twenty-nine. */
const support = "case when n % 20 = 7 then 29 else 1 + n % 5 end";

const bulk = [
  `insert into app.plans (id, organization_id, number, title, content_hash, unit_ids)
   select md5($1::uuid || 'plan' || n)::uuid, $1, n + 1, 'Kế hoạch chuyển đổi số', md5($1::uuid || n::text) || md5($1::uuid || n::text), u.ids[1:60]
   from generate_series(0, $2::int / 500) n, ${units}`,
];

const tasks = `
  insert into app.tasks (id, organization_id, plan_id, position, kind, section, title, time_certainty, source_text, lead_unit_ids, supporting_unit_ids)
  select ${taskOf}, $1, ${planOf}, n, 'row', 'II.' || 1 + n % 40,
    ($3::text[])[1 + n * 7 % cardinality($3::text[])] || ' ' || ($4::text[])[1 + n * 5 % cardinality($4::text[])]
      || ($5::text[])[1 + n * 3 % cardinality($5::text[])] || ' (mã số ' || substr(md5(n::text), 1, 6) || ')',
    'written', '', array[ids[1 + n % 60]], ids[2 + n % 60 : 1 + n % 60 + ${support}]
  from ${numbers}, ${units}`;

const bulkAfterTasks = [
  `insert into app.task_units (organization_id, task_id, unit_id, part, written_as)
   select $1, t.id, t.lead_unit_ids[1], 'lead', 'x' from app.tasks t where t.organization_id = $1 and $2::int > 0
   union all select $1, t.id, u, 'support', 'x' from app.tasks t cross join lateral unnest(t.supporting_unit_ids) u where t.organization_id = $1`,
  `insert into app.cards (organization_id, plan_id, task_id, number, quarter, due_on, status, rank, handed_in_on, completed_on,
     lead_unit_ids, supporting_unit_ids, version)
   select $1, t.plan_id, t.id, n, q, q + (n * 37) % 90, s, private.default_rank(n),
     case when s in ('review', 'done') then q + 40 end, case when s = 'done' then q + 40 end,
     t.lead_unit_ids, t.supporting_unit_ids, 1
   from app.tasks t cross join lateral (select t.position as n) p
   cross join lateral (select (date '2025-07-01' + make_interval(months => case when n % 5 < 2 then 15 else 3 * (n % 8) end))::date as q) w
   cross join lateral (select (array['todo', 'doing', 'review', 'done'])[1 + (n / 5) % 4] as s) v
   where t.organization_id = $1 and $2::int > 0`,
  `insert into app.card_units (organization_id, unit_id, card_id, plan_id, quarter, due_on, status, late, rank)
   select c.organization_id, u, c.id, c.plan_id, c.quarter, c.due_on, c.status, c.late, c.rank
   from app.cards c cross join lateral unnest(c.unit_ids) u where c.organization_id = $1 and $2::int > 0 order by u`,
  `insert into app.card_counts (organization_id, plan_id, quarter, due_on, status, late, cards)
   select c.organization_id, level.plan_id, c.quarter, c.due_on, c.status, c.late, count(*)
   from app.cards c cross join lateral (values (c.plan_id), (null)) level (plan_id)
   where c.organization_id = $1 and $2::int > 0 group by 1, 2, 3, 4, 5, 6`,
  `insert into app.unit_card_counts (organization_id, unit_id, quarter, due_on, done, late, cards)
   select c.organization_id, u, c.quarter, c.due_on, c.status = 'done', c.late, count(*)
   from app.cards c cross join lateral unnest(c.lead_unit_ids) u
   where c.organization_id = $1 and $2::int > 0 group by 1, 2, 3, 4, 5, 6`,
  `insert into app.activities (organization_id, card_id, kind, to_status)
   select c.organization_id, c.id, 'created', 'todo' from app.cards c where c.organization_id = $1 and $2::int > 0`,
  "update private.numbers set last_card = $2 where organization_id = $1",
];

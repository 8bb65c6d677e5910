import { randomUUID } from "node:crypto";
import type pg from "pg";

/** The day on which the benchmark stands, in the middle of its quarters. */
export const benchToday = "2026-11-20";

export interface BenchOrganization {
  id: string;
  cards: number;
  coordinator: string;
  /** Somebody of one of twenty units. */
  staff: string;
}

/**
 * An organization with so many cards: twenty units, plans of 500 tasks, eight quarters of which the current one has
 * two fifths, all statuses, dates all over each quarter.
 */
export async function makeManyCards(pool: pg.Pool, cards: number): Promise<BenchOrganization> {
  const id = randomUUID();
  await pool.query("insert into app.organizations (id, name, short_name) values ($1, $2, $2)", [id, `Cơ quan ${cards} thẻ`]);
  await pool.query("insert into app.units (organization_id, name) select $1, 'Đơn vị ' || n from generate_series(1, 20) n", [id]);
  const coordinator = await join(pool, id, "coordinator");
  const staff = await join(pool, id, "staff");
  const client = await pool.connect();
  try {
    await client.query("begin");
    // Row by row the triggers would take minutes; what they would write is written in bulk. Tests hold them to it.
    await client.query("set local session_replication_role = replica");
    for (const statement of bulk) await client.query(statement, [id, cards]);
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
     select $1, $2, $3, id from app.units where organization_id = $1 and name = 'Đơn vị 1'`,
    [organization, person, role],
  );
  return person;
}

const numbers = "generate_series(1, $2::int) n";
const planOf = "md5($1::uuid || 'plan' || n / 500)::uuid";
const taskOf = "md5($1::uuid || 'task' || n)::uuid";
const units = "(select array_agg(id order by name) as ids from app.units where organization_id = $1) u";

const bulk = [
  `insert into app.plans (id, organization_id, number, title, content_hash)
   select md5($1::uuid || 'plan' || n)::uuid, $1, n + 1, 'Kế hoạch', md5($1::uuid || n::text) || md5($1::uuid || n::text)
   from generate_series(0, $2::int / 500) n`,
  `insert into app.tasks (id, organization_id, plan_id, position, kind, section, title, time_certainty, source_text, lead_unit_ids, supporting_unit_ids)
   select ${taskOf}, $1, ${planOf}, n, 'row', 'II.' || n, 'Nhiệm vụ số ' || n || ': tuyên truyền, phổ biến, hướng dẫn thực hiện', 'written', '',
     array[ids[1 + n % 20]], array[ids[1 + (n + 7) % 20]]
   from ${numbers}, ${units}`,
  `insert into app.task_units (organization_id, task_id, unit_id, part, written_as)
   select $1, t.id, t.lead_unit_ids[1], 'lead', 'x' from app.tasks t where t.organization_id = $1 and $2::int > 0
   union all select $1, t.id, t.supporting_unit_ids[1], 'support', 'x' from app.tasks t where t.organization_id = $1`,
  `insert into app.cards (organization_id, plan_id, task_id, number, quarter, due_on, status, rank, handed_in_on, completed_on,
     lead_unit_ids, supporting_unit_ids, version)
   select $1, ${planOf}, ${taskOf}, n, q, q + (n * 37) % 90, s, private.default_rank(n),
     case when s in ('review', 'done') then q + 40 end, case when s = 'done' then q + 40 end,
     array[ids[1 + n % 20]], array[ids[1 + (n + 7) % 20]], 1
   from ${numbers} cross join ${units}
   cross join lateral (select (date '2025-07-01' + make_interval(months => case when n % 5 < 2 then 15 else 3 * (n % 8) end))::date as q) w
   cross join lateral (select (array['todo', 'doing', 'review', 'done'])[1 + (n / 5) % 4] as s) v`,
  `insert into app.card_units (organization_id, unit_id, card_id, plan_id, quarter, due_on, status, late, rank)
   select c.organization_id, u, c.id, c.plan_id, c.quarter, c.due_on, c.status, c.late, c.rank
   from app.cards c cross join lateral unnest(c.unit_ids) u where c.organization_id = $1 and $2::int > 0`,
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

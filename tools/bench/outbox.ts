import { randomUUID } from "node:crypto";
import pg from "pg";
import { startBackend } from "../../supabase/local/backend.ts";

/** Open cards by organization: what a district, a province and a ministry have. */
const sizes = [62_500, 250_000, 1_000_000];
const cardsOfOne = 12_500;
const deliveries = 5_000;

/** The reminders of a day over a million open cards, and how many deliveries a second can be claimed and finished. */
export async function benchOutbox(): Promise<void> {
  const backend = await startBackend({ today: "2026-11-20" });
  const pool = new pg.Pool({ connectionString: backend.databaseUrl, max: 2 });
  pool.on("error", () => undefined); // the server may stop before the last connection has said goodbye
  try {
    await measureReminders(pool);
    await measureDeliveries(pool);
  } finally {
    await pool.end();
    await backend.stop();
  }
}

async function measureReminders(pool: pg.Pool): Promise<void> {
  let made = 0;
  for (const size of sizes) {
    for (; made < size; made += cardsOfOne) await makeOpenCards(pool, cardsOfOne);
    await pool.query("analyze app.cards, app.memberships, private.outbox, app.card_counts");
    await pool.query("truncate private.outbox");
    await pool.query("update private.reminder_progress set reminded_until = app.today() - 1");
    const began = performance.now();
    const written = Number((await pool.query<{ n: number }>("select private.write_reminders() as n")).rows[0]?.n);
    const seconds = (performance.now() - began) / 1000;
    const each = ((seconds * 1e6) / written).toFixed(1);
    console.log(
      `${String(size).padStart(9)} open cards: ${written} reminders in ${seconds.toFixed(2)} s, ${each} µs a reminder, ` +
        `${((seconds * 1e6) / size).toFixed(2)} µs a card`,
    );
  }
}

/** An organization whose cards are all open, due on the ends of quarters and all over them, as plans give them. */
async function makeOpenCards(pool: pg.Pool, cards: number): Promise<void> {
  const id = randomUUID();
  await pool.query("insert into app.organizations (id, name, short_name) values ($1, 'Cơ quan', 'Cơ quan')", [id]);
  await pool.query("insert into app.units (organization_id, name) select $1, 'Đơn vị ' || n from generate_series(1, 20) n", [id]);
  await pool.query(
    `with person as (insert into app.people (name) select 'Người ' || n from generate_series(1, 60) n returning id)
     insert into app.memberships (organization_id, person_id, unit_id, role)
     select $1, p.id, u.id, case p.place % 3 when 0 then 'unit_head' else 'staff' end
     from (select id, row_number() over () as place from person) p
     join (select id, row_number() over (order by name) as place from app.units where organization_id = $1) u on u.place = 1 + p.place % 20`,
    [id],
  );
  await pool.query("insert into app.memberships (organization_id, person_id, role) select $1, id, 'leader' from app.people limit 1", [id]);
  const client = await pool.connect();
  try {
    await client.query("begin");
    // Row by row the triggers would take hours; the job reads nothing else.
    await client.query("set local session_replication_role = replica");
    await client.query(
      `insert into app.cards (organization_id, plan_id, task_id, number, quarter, due_on, status, rank, lead_unit_ids, version)
       select $1, $1, gen_random_uuid(), n, app.quarter_of(d), d, (array['todo', 'doing'])[1 + n % 2], private.default_rank(n),
         array[ids[1 + n % 20]], 1
       from generate_series(1, $2::int) n
       cross join (select array_agg(id order by name) as ids from app.units where organization_id = $1) u
       -- Half of them on the last day of a quarter of five years, the others on any day of the year around today.
       cross join lateral (select case n % 2
         when 0 then app.quarter_end((date '2026-10-01' + make_interval(months => 3 * (n / 2 % 20)))::date)
         else date '2026-07-01' + (n * 7) % 365 end as d) w`,
      [id, cards],
    );
    await client.query(
      `insert into app.card_counts (organization_id, plan_id, quarter, due_on, status, late, cards)
       select organization_id, null, quarter, due_on, status, false, count(*) from app.cards where organization_id = $1 group by 1, 3, 4, 5`,
      [id],
    );
    await client.query("commit");
  } finally {
    client.release();
  }
}

async function measureDeliveries(pool: pg.Pool): Promise<void> {
  await pool.query("truncate private.outbox");
  await pool.query(
    `insert into private.zalo_identities (person_id, app_user_id, oa_user_id) select id, id::text, id::text from app.people limit $1`,
    [deliveries],
  );
  await pool.query(
    `insert into private.outbox (person_id, kind, subject_id, urgent, content, send_after, created_at)
     select z.person_id, 'answer', gen_random_uuid(), true, '{"text": "a", "buttons": []}', private.local_now(), private.local_now()
     from private.zalo_identities z, generate_series(1, $1::int) n where n % (select count(*) from private.zalo_identities) >= 0 limit $1`,
    [deliveries],
  );
  const began = performance.now();
  const { done, claiming, beginning, marking } = await deliverAll(pool);
  const rate = (milliseconds: number) => `${Math.round((done * 1000) / milliseconds)} a second`;
  console.log(`${done} deliveries on one connection: claimed and marked ${rate(claiming + marking)},`);
  console.log(`checked again and composed ${rate(beginning)}, all of it ${rate(performance.now() - began)}`);
}

/** Claims, begins and finishes as a deliverer does, one statement each, without Zalo. */
async function deliverAll(pool: pg.Pool): Promise<{ done: number; claiming: number; beginning: number; marking: number }> {
  const worker = randomUUID();
  const spent = { done: 0, claiming: 0, beginning: 0, marking: 0 };
  const timed = async (step: "claiming" | "beginning" | "marking", sql: string, values: unknown[]) => {
    const began = performance.now();
    const { rows } = await pool.query<{ ids: string[] }>(sql, values);
    spent[step] += performance.now() - began;
    return rows[0]?.ids ?? [];
  };
  for (;;) {
    const ids = await timed("claiming", "select private.claim_deliveries($1, 50) as ids", [worker]);
    if (ids.length === 0) return spent;
    for (const id of ids) {
      await timed("beginning", "select private.begin_delivery($1, $2)", [worker, id]);
      await timed("marking", "select private.finish_delivery($1, $2, 'sent', null, $3, 0, null)", [worker, id, id]);
      spent.done += 1;
    }
  }
}

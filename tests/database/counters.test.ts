import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type World, createWorld, join, makeCard, move, one, outcome } from "./support/world.ts";

let world: World;
let cards: string[];
beforeAll(async () => {
  world = await createWorld();
  const { lead, support, team, other, coordinating } = world.units;
  cards = [
    await makeCard(world, { frequency: [2, "month"], title: "Tuyên truyền chuyển đổi số" }),
    await makeCard(world, { lead: [lead, support], support: [team], due: "2026-11-10", title: "Rà soát hồ sơ" }),
    await makeCard(world, { lead: [team], support: [other, coordinating], title: "Vận hành bộ phận một cửa" }),
    await makeCard(world, { lead: [], support: [support], due: null, start: "2026-11-01", title: "Kiểm tra đê điều" }),
  ];
});
afterAll(() => world.database.drop());

const actors = ["leader", "coordinator", "head", "staff", "team", "supporter", "other"] as const;
const deeds = [
  ...["move", "move", "move", "move", "move", "comment", "comment", "checkIn", "checkIn", "checkIn", "addStep", "addStep", "tick", "tick"],
  ...["rename", "removeStep", "assign", "assign", "assign", "release"],
  ...["nudge", "nudge", "archive", "due", "giveUnit", "takeUnit", "leave", "moveUnit", "rewrite", "callAnew", "removeComment", "today"],
  ...["addFile", "addFile", "checkFile", "checkFile", "removeFile"],
] as const;
type Deed = (typeof deeds)[number];
const act = fc.record({
  deed: fc.constantFrom<Deed>(...deeds),
  // Who coordinates may do most.
  who: fc.constantFrom(...actors, "coordinator", "coordinator", "coordinator"),
  card: fc.nat(3),
  pick: fc.nat(11),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** Does something, as the product does it or as an administrator would; it may well be refused. */
async function play({ deed, who, card: place, pick }: Act): Promise<string> {
  const { database, people, organization, units } = world;
  const card_id = cards[place] as string;
  const request_id = randomUUID();
  const other = actors[pick % actors.length] as (typeof actors)[number];
  const otherId = (people[other] as { sub: string }).sub;
  const unit = Object.values(units)[pick % 5] as string;
  const call = (name: string, args: Record<string, unknown>) => outcome(database.rpc(people[who], name, { ...args, request_id }));
  const system = (sql: string, ...values: unknown[]) => outcome(database.pool.query(sql, values));
  const step = async () =>
    (await one<string | undefined>(database, "select id from app.card_steps where card_id = $1 order by id limit 1", [card_id])) ??
    randomUUID();
  const perform: Record<string, () => Promise<string>> = {
    move: () => outcome(move(world, who, card_id, ["todo", "doing", "review", "done"][pick % 4] as string, { reason: "Lý do" })),
    comment: () => call("add_comment", { card_id, body: `Nhờ @[Ai đó](${otherId}) xem biên bản số ${pick}` }),
    checkIn: () => call("add_check_in", { card_id, amount: 1 + (pick % 2), note: null }),
    addStep: () => call("add_step", { card_id, title: `Bước ${pick}` }),
    tick: async () => call("change_step", { step_id: await step(), title: null, done: pick % 3 > 0 }),
    rename: async () => call("change_step", { step_id: await step(), title: `Tên khác ${pick}`, done: null }),
    removeStep: async () => call("remove_step", { step_id: await step(), card_id }),
    assign: () => call("assign_card", { card_id, add_ids: [otherId, (people[who] as { sub: string }).sub], remove_ids: [] }),
    release: () => call("assign_card", { card_id, add_ids: [], remove_ids: [otherId] }),
    addFile: () =>
      outcome(
        database.rpc(people[who], "add_card_file", {
          card_id,
          file_id: request_id,
          name: "Biên bản.pdf",
          content_type: "application/pdf",
          size: 100,
        }),
      ),
    checkFile: () => system("update app.card_files set checked_at = now() where card_id = $1 and checked_at is null", card_id),
    removeFile: async () => {
      const found = "select id from app.card_files where card_id = $1 and removed_at is null limit 1";
      const file_id = (await one<string | undefined>(database, found, [card_id])) ?? request_id;
      return outcome(database.rpc(people[who], "remove_card_file", { file_id }));
    },
    nudge: () => call("nudge_cards", { organization_id: organization, note: null, card_ids: [card_id] }),
    archive: () =>
      system("update app.cards set archived_at = case when archived_at is null then now() end where id = $1 and status <> 'done'", card_id),
    due: () => system("update app.cards set due_on = date '2026-11-14' + $2::int where id = $1", card_id, pick),
    giveUnit: () =>
      system(
        `insert into app.task_units (organization_id, task_id, unit_id, part, written_as)
         select c.organization_id, c.task_id, $2, $3, 'đơn vị' from app.cards c where c.id = $1
           and not exists (select from app.task_units t where t.task_id = c.task_id and t.unit_id = $2)`,
        card_id,
        unit,
        pick % 2 ? "lead" : "support",
      ),
    takeUnit: () =>
      system("delete from app.task_units where unit_id = $2 and task_id = (select task_id from app.cards where id = $1)", card_id, unit),
    leave: async () => {
      const held = await database.pool.query<{ id: string; role: never; unit_id: string | null }>(
        "select id, role, unit_id from app.memberships where person_id = $1 and ended_at is null",
        [otherId],
      );
      const left = await outcome(database.rpc(people.coordinator, "end_membership", { membership_id: held.rows[0]?.id }));
      // Back at once, so that there are people for the rest; what they were on is gone all the same.
      if (left === "ok" && held.rows[0]) await join(database, organization, { sub: otherId }, held.rows[0].role, held.rows[0].unit_id);
      return left;
    },
    moveUnit: () => system("update app.units set parent_id = $2 where id = $1", units.team, pick % 2 ? units.lead : units.support),
    rewrite: () =>
      system("update app.tasks set title = $2 where id = (select task_id from app.cards where id = $1)", card_id, `Nhiệm vụ số ${pick}`),
    callAnew: () => system("update app.people set name = $2 where id = $1", otherId, `Đồng chí ${"A".repeat(pick + 1)}`),
    removeComment: () => system("delete from app.comments where id = (select id from app.comments where card_id = $1 limit 1)", card_id),
    today: () => system("select private.set_today(date '2026-11-15' + $1::int)", pick),
  };
  return (perform[deed] as () => Promise<string>)();
}

/** What is kept beside the truth and differs from it. */
const drifted = `
  with listed as (
    select c.id, l.list, c.quarter, c.due_on, c.status, c.late, c.rank from app.cards c cross join lateral (
      select unnest(c.unit_ids) union all
      select private.list_of_person(a.organization_id, a.person_id) from app.card_assignees a where a.card_id = c.id
    ) l (list)
    where c.archived_at is null
  )
  select 'steps of cards' as kept, c.id::text as what from app.cards c
  cross join lateral (select count(*) as total, count(*) filter (where s.done) as done from app.card_steps s where s.card_id = c.id) t
  where (c.step_count, c.steps_done) is distinct from (t.total, t.done)
  union all
  select 'people of cards', c.id::text from app.cards c
  cross join lateral (
    select count(*) as total, coalesce(
      jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name) order by f.place) filter (where f.place <= 3), '[]'
    ) as first
    from (
      select p.id, p.name, row_number() over (order by a.given_at, p.id) as place
      from app.card_assignees a join app.people p on p.id = a.person_id where a.card_id = c.id
    ) f
  ) t
  where (c.assignee_count, c.assignees) is distinct from (t.total, t.first)
  union all
  select 'people who are not at work', a.card_id::text from app.card_assignees a join app.cards c on c.id = a.card_id
  where not private.is_at_work(a.organization_id, a.person_id, private.units_above(c.unit_ids))
  union all
  select 'nudges, check-ins and files', c.id::text from app.cards c
  where c.file_count <> (
      select count(*) from app.card_files f where f.card_id = c.id and f.checked_at is not null and f.removed_at is null
    )
    or c.nudge_count <> (select count(*) from app.nudged_cards n where n.card_id = c.id)
    or c.done_count <> (select coalesce(sum(i.amount), 0) from app.check_ins i where i.card_id = c.id)
  union all
  select 'units of cards', c.id::text from app.cards c join app.tasks t on t.id = c.task_id
  where c.unit_ids is distinct from t.unit_ids or c.lead_unit_id is distinct from t.lead_unit_ids[1]
  union all
  select 'lists of units and people', l::text from (
    (
      select k.card_id, k.unit_id, k.quarter, k.due_on, k.status, k.late, k.rank from app.card_units k
      except select * from listed
    )
    union all (
      select * from listed
      except select k.card_id, k.unit_id, k.quarter, k.due_on, k.status, k.late, k.rank from app.card_units k
    )
  ) l
  union all
  select 'counts', n::text from (
    select o.plan_id, o.quarter, o.due_on, o.status, o.late, sum(o.cards) from (
      select plan_id, quarter, due_on, status, late, cards from app.card_counts
      union all
      select w.plan_id, c.quarter, c.due_on, c.status, c.late, -1
      from app.cards c cross join lateral (values (c.plan_id), (null)) w (plan_id) where c.archived_at is null
    ) o group by 1, 2, 3, 4, 5 having sum(o.cards) <> 0
  ) n
  union all
  select 'counts of units', n::text from (
    select o.unit_id, o.quarter, o.due_on, o.done, o.late, sum(o.cards) from (
      select unit_id, quarter, due_on, done, late, cards from app.unit_card_counts
      union all
      select u, c.quarter, c.due_on, c.status = 'done', c.late, -1
      from app.cards c cross join lateral unnest(c.lead_unit_ids) u where c.archived_at is null
    ) o group by 1, 2, 3, 4, 5 having sum(o.cards) <> 0
  ) n
  union all
  select 'cards that are found', coalesce(w.card_id, c.id)::text
  from private.card_words w full join (select id from app.cards where archived_at is null) c on c.id = w.card_id
  where w.card_id is null or c.id is null`;

/** The words by which cards are found, and what they would be if they were written now. */
async function words(): Promise<[unknown, unknown]> {
  const { pool } = world.database;
  const kept = "select card_id, number, title, words::text from private.card_words order by card_id";
  const before = (await pool.query(kept)).rows;
  await pool.query("delete from private.card_words");
  await pool.query("select private.write_card_words(array(select id from app.cards))");
  return [before, (await pool.query(kept)).rows];
}

test("whatever happens to cards, people and units, what is kept beside them is what a count would say", async () => {
  let succeeded = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 50, maxLength: 50 }), async (acts) => {
      const log: string[] = [];
      for (const each of acts) {
        const answer = await play(each);
        if (answer === "ok") succeeded += 1;
        // A refusal is a code; anything else is a failure of the database.
        expect(answer, each.deed).toMatch(/^(ok|[a-z_]+\.[a-z_]+)$/u);
        log.push(`${each.who}: ${each.deed} ${each.card} ${each.pick}: ${answer}`);
        const { rows } = await world.database.pool.query(drifted);
        expect(rows, log.join("\n")).toEqual([]);
      }
      const [kept, anew] = await words();
      expect(kept).toEqual(anew);
    }),
    { numRuns: 2, endOnFailure: true },
  );
  // Of a hundred acts enough are allowed for the comparison to mean something.
  expect(succeeded).toBeGreaterThan(20);
});

import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Board, BoardChanges } from "../../src/core/board/board.ts";
import type { Card } from "../../src/core/board/card.ts";
import type { ReviewTask } from "../../src/core/plan/plan-review.ts";
import type { PlanSummary } from "../../src/core/plan/plan-summary.ts";
import { hashOf, importPlan, planReview, reviewTask } from "./support/review.ts";
import { type PersonName, type World, createWorld, makeCard, makeUnit, move, one, outcome, today } from "./support/world.ts";

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());

const changes = (who: PersonName, since_version: number | null, max_cards = 200) =>
  world.database.rpc<BoardChanges>(world.people[who], "get_changes", { organization_id: world.organization, since_version, max_cards });

/** What a client holds that has missed every poke and now pulls until there is no more. */
async function pull(who: PersonName, held: Map<string, Card>, since: number): Promise<number> {
  for (let version = since; ;) {
    const page = await changes(who, version, 3);
    if (page.reset) {
      held.clear();
      for (const [id, card] of await visible(who)) held.set(id, card);
    }
    for (const card of page.cards) held.set(card.id, card);
    for (const id of page.removed) held.delete(id);
    if (!page.more) return page.version;
    expect(page.version).toBeGreaterThan(version);
    version = page.version;
  }
}

/** What the person sees when asking anew. */
async function visible(who: PersonName): Promise<Map<string, Card>> {
  const { rows } = await world.database.as(world.people[who], (client) =>
    client.query<{ card: Card }>("select card from app.card_lines where organization_id = $1", [world.organization]),
  );
  return new Map(rows.map(({ card }) => [card.id, card]));
}

describe("catching up", () => {
  test("each transaction raises the version once, a refused one not at all", async () => {
    const before = (await changes("viewer", 0)).version;
    const card = await makeCard(world);
    const made = (await changes("viewer", before)).version;
    await move(world, "staff", card, "doing");
    expect((await changes("viewer", made)).version).toBe(made + 1);
    await outcome(move(world, "staff", card, "done"));
    const after = await changes("viewer", made + 1);
    expect(after).toEqual({ version: made + 1, today, cards: [], removed: [], more: false, reset: false, unread: 0 });
  });

  test("asked without a version it says only which one it is, to members", async () => {
    await makeCard(world);
    const { version } = await changes("viewer", 0);
    expect(await changes("viewer", null)).toEqual({ version, today, cards: [], removed: [], more: false, reset: false, unread: 0 });
    expect(await outcome(changes("stranger", null))).toBe("organization.not_found");
  });

  test("who was away for more than five pages looks anew", async () => {
    const { version } = await changes("viewer", null);
    for (let made = 0; made < 6; made += 1) await makeCard(world);
    expect(await changes("viewer", version, 1)).toMatchObject({ reset: true, more: false, cards: [], version: version + 6 });
    expect(await changes("viewer", version + 1, 1)).toMatchObject({ reset: false, more: true, version: version + 2 });
  });

  test("cards of one transaction come on one page", async () => {
    const since = (await changes("viewer", 0)).version;
    await importPlan(world, planReview(world, [reviewTask("A"), reviewTask("B"), reviewTask("C"), reviewTask("D")]));
    const page = await changes("viewer", since, 4);
    expect(page.cards.map(({ title }) => title).sort()).toEqual(["A", "B", "C", "D"]);
    expect(page).toMatchObject({ more: false, reset: false });
  });

  test("a page ends before a transaction that it cannot hold whole; one that no page holds is not told card by card", async () => {
    const since = (await changes("viewer", Number.MAX_SAFE_INTEGER)).version;
    await makeCard(world, { title: "Một mình" });
    const alone = Number(await one(world.database, "select max(version) from app.cards"));
    const large = planReview(world, [reviewTask("E"), reviewTask("F"), reviewTask("G")]);
    const { planId } = await importPlan(world, large);
    const newest = alone + 1;

    expect(await changes("viewer", since, 3)).toMatchObject({ version: alone, cards: [{ title: "Một mình" }], more: true, reset: false });
    expect((await changes("viewer", alone, 3)).cards).toHaveLength(3);
    const nothing = { today, cards: [], removed: [], more: false, unread: 0 };
    expect(await changes("viewer", alone, 2)).toEqual({ ...nothing, version: newest, reset: true });
    // Who sees none of them has nothing to look at anew.
    expect(await changes("other", alone, 2)).toEqual({ ...nothing, version: newest, reset: false });

    await world.database.pool.query("update app.cards set archived_at = now() where plan_id = $1", [planId]);
    expect((await changes("viewer", newest, 3)).removed).toHaveLength(3);
    expect(await changes("viewer", newest, 2)).toEqual({ ...nothing, version: newest + 1, reset: true });
  });

  test("a unit that loses a task learns that its card is gone; strangers to the card learn nothing", async () => {
    const task = (unit: string, name: string): [ReviewTask, Record<string, { kind: "unit"; unitId: string }>] => [
      reviewTask("Đổi đơn vị", { leadUnits: [name] }),
      { [name]: { kind: "unit", unitId: unit } },
    ];
    const [first, firstUnits] = task(world.units.other, "Trạm Y tế xã");
    const { planId } = await importPlan(world, planReview(world, [first], { units: firstUnits }));
    const since = (await changes("other", 0)).version;
    const [second, secondUnits] = task(world.units.lead, "Phòng Kinh tế");
    await importPlan(world, planReview(world, [second], { units: secondUnits }), planId);
    const card = await one(world.database, "select id from app.cards where plan_id = $1", [planId]);
    expect(await changes("other", since)).toMatchObject({ cards: [], removed: [card] });
    expect((await changes("staff", since)).cards.map(({ id }) => id)).toEqual([card]);
    expect(await changes("supporter", since)).toMatchObject({ cards: [], removed: [] });
  });
});

test("a unit that moves below another one takes its cards along", async () => {
  const { database, organization, units } = world;
  const unit = await makeUnit(database, organization, "Đội quy tắc", units.other);
  const card = await makeCard(world, { lead: [unit], support: [] });
  const since = (await changes("other", 0)).version;
  await database.rpc(world.people.coordinator, "save_unit", {
    organization_id: organization,
    unit_id: unit,
    name: "Đội quy tắc",
    short_name: null,
    parent_id: units.support,
    aliases: [],
  });
  expect(await changes("other", since)).toMatchObject({ cards: [], removed: [card] });
  expect((await changes("supporter", since)).cards.map(({ id }) => id)).toEqual([card]);
  expect(await changes("staff", since)).toMatchObject({ cards: [], removed: [] });
});

test("a unit's new name reaches the cards that show it, and a name left as it was nobody", async () => {
  const { database, organization } = world;
  const unit = await makeUnit(database, organization, "Văn phòng");
  const card = await makeCard(world, { lead: [unit], support: [] });
  await makeCard(world, { support: [unit] });
  const { version } = await changes("viewer", Number.MAX_SAFE_INTEGER);
  const rename = (name: string) =>
    database.rpc(world.people.coordinator, "save_unit", {
      organization_id: organization,
      unit_id: unit,
      name,
      short_name: null,
      parent_id: null,
      aliases: [],
    });
  await rename("Văn phòng HĐND và UBND");
  expect(await changes("viewer", version)).toMatchObject({
    version: version + 1,
    cards: [{ id: card, leadUnit: { name: "Văn phòng HĐND và UBND" } }],
    removed: [],
  });
  await rename("Văn phòng HĐND và UBND");
  expect(await changes("viewer", version + 1)).toMatchObject({ version: version + 1, cards: [] });
});

test("a poke goes to the organization's topic with the version it announces", async () => {
  const listener = await world.database.pool.connect();
  const heard: string[] = [];
  listener.on("notification", ({ payload }) => heard.push(payload ?? ""));
  await listener.query("listen realtime");
  await move(world, "staff", await makeCard(world), "doing");
  await listener.query("select 1");
  await listener.query("unlisten realtime");
  listener.release();
  const version = Number(
    await one(world.database, "select version from app.organization_versions where organization_id = $1", [world.organization]),
  );
  expect(JSON.parse(heard.at(-1) ?? "null")).toEqual({
    topic: `organization:${world.organization}`,
    event: "poke",
    payload: { version },
    private: true,
  });
});

type Step = {
  kind: "move" | "check_in" | "comment" | "ask" | "decide" | "import" | "reimport" | "day";
  who: PersonName;
  pick: number;
  to: string;
};

const step = fc.record<Step>({
  kind: fc.constantFrom("move", "move", "move", "check_in", "comment", "ask", "decide", "import", "reimport", "day"),
  who: fc.constantFrom("coordinator", "staff", "head", "supporter", "other", "leader"),
  pick: fc.nat(40),
  to: fc.constantFrom("todo", "doing", "review", "done"),
});

/** Three tasks whose time, units and frequency follow from a number. */
function tasksOf(pick: number): ReviewTask[] {
  return [0, 1, 2].map((n) =>
    reviewTask(`Việc ${(n + pick) % 4}`, {
      start: "2026-07-01",
      deadline: { due: pick % 2 ? "2026-12-10" : "2026-09-30", bound: "on_or_before" },
      leadUnits: [(pick + n) % 3 ? "Phòng Kinh tế" : "Trạm Y tế xã"],
      supportingUnits: pick % 4 ? ["Công an xã"] : [],
      frequency: n ? { text: "", count: 1, per: "week" } : null,
    }),
  );
}

describe("whatever people do", () => {
  let lastPlan: string | null = null;

  async function act({ kind, who, pick, to }: Step): Promise<unknown> {
    const { database, people, units } = world;
    const choices = Object.fromEntries(
      Object.entries({ "Phòng Kinh tế": units.lead, "Trạm Y tế xã": units.other, "Công an xã": units.support }).map(([name, unitId]) => [
        name,
        { kind: "unit" as const, unitId },
      ]),
    );
    if (kind === "import" || kind === "reimport") {
      const review = planReview(world, tasksOf(pick), { units: choices });
      const plan = await importPlan(world, review, kind === "reimport" ? lastPlan : null);
      lastPlan = plan.planId;
      return;
    }
    if (kind === "day") return database.pool.query("select private.set_today(date '2026-07-01' + $1::int)", [pick * 5]);
    const card = await one<string>(
      database,
      "select id from app.cards where organization_id = $1 and archived_at is null order by number offset $2 % greatest(1, (select count(*) from app.cards where organization_id = $1 and archived_at is null)) limit 1",
      [world.organization, pick],
    );
    const request_id = randomUUID();
    if (kind === "move") return outcome(move(world, who, card, to, { reason: pick % 2 ? "Lý do" : null }));
    if (kind === "ask") {
      const asked_due = await one(database, "select (greatest(due_on, app.today()) + 1 + $2::int)::text from app.cards where id = $1", [
        card,
        pick * 3,
      ]);
      return outcome(database.rpc(people[who], "ask_extension", { card_id: card, asked_due, reason: "Chờ kinh phí", request_id }));
    }
    if (kind === "decide") {
      const open = "select id from app.extensions where status = 'asked' order by asked_at, id limit 1";
      const extension_id = (await one<string | undefined>(database, open)) ?? randomUUID();
      const decision = { granted: pick % 3 > 0, due_on: null, reason: "Ý kiến" };
      return outcome(database.rpc(people[who], "decide_extension", { extension_id, ...decision, request_id }));
    }
    if (kind === "check_in")
      return outcome(database.rpc(people[who], "add_check_in", { card_id: card, amount: 1 + pick, note: null, request_id }));
    return outcome(database.rpc(people[who], "add_comment", { card_id: card, body: hashOf(String(pick)), request_id }));
  }

  async function counted(): Promise<unknown[]> {
    const { rows } = await world.database.pool.query<object>(
      "select organization_id, plan_id, quarter, due_on, status, late, cards from app.card_counts where cards <> 0 order by 1, 2 nulls first, 3, 4 nulls first, 5, 6",
    );
    return rows;
  }

  async function recounted(): Promise<unknown[]> {
    const { rows } = await world.database.pool.query<object>(
      `select c.organization_id, level.plan_id, c.quarter, c.due_on, c.status, c.late, count(*)::int as cards
       from app.cards c cross join lateral (values (c.plan_id), (null)) level (plan_id) where c.archived_at is null
       group by 1, 2, 3, 4, 5, 6 order by 1, 2 nulls first, 3, 4 nulls first, 5, 6`,
    );
    return rows;
  }

  test("counters, unit lists, boxes and clients that missed everything end up right", async () => {
    await importPlan(world, planReview(world, [reviewTask("Đầu tiên")]));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12 }), async (steps) => {
        const watchers = ["viewer", "staff", "other", "supporter"] as const;
        const held = await Promise.all(watchers.map(visible));
        const since = (await changes("viewer", Number.MAX_SAFE_INTEGER)).version;
        for (const each of steps) await act(each);

        expect(await counted()).toEqual(await recounted());
        const { rows: astray } = await world.database.pool.query(
          `select card_id from app.card_units full join (
             select id as card_id, u as unit_id, plan_id, quarter, due_on, status, late, rank from app.cards cross join lateral unnest(unit_ids) u
             where archived_at is null
           ) live using (card_id, unit_id, plan_id, quarter, status, late, rank)
           where live.card_id is null or app.card_units.organization_id is null or live.due_on is distinct from app.card_units.due_on`,
        );
        expect(astray).toEqual([]);

        const plans = await world.database.rpc<PlanSummary[]>(world.people.leader, "list_plans", { organization_id: world.organization });
        for (const { cards, boxes } of plans) {
          expect(boxes.doneOnTime + boxes.doneLate + boxes.openInTime + boxes.openOverdue).toBe(cards);
        }
        for (const [index, who] of watchers.entries()) {
          await pull(who, held[index] as Map<string, Card>, since);
          expect(new Map([...(held[index] as Map<string, Card>)].sort())).toEqual(new Map([...(await visible(who))].sort()));
          const board = await world.database.rpc<Board>(world.people[who], "get_board", { organization_id: world.organization });
          const mine = [...(await visible(who)).values()];
          for (const status of ["todo", "doing", "review", "done"] as const) {
            expect(board.columns[status].count).toBe(
              mine.filter((card) => card.quarter === board.quarter && card.status === status).length,
            );
          }
          expect(board.overdue.count).toBe(
            mine.filter(({ dueOn, status }) => dueOn !== null && dueOn < board.today && status !== "done").length,
          );
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

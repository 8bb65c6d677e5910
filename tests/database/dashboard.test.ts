import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Card } from "../../src/core/board/card.ts";
import type { Dashboard, FigureCards, Figures, UnitRanking } from "../../src/core/dashboard/dashboard.ts";
import { requestOf, saveDuty, submit, writePart } from "./support/reports.ts";
import { type PersonName, type World, createWorld, makeCard, makeUnit, move, one, outcome } from "./support/world.ts";

/** Stands on 20/11/2026: the last quarter is half over. */
let world: World;
beforeAll(async () => {
  world = await createWorld();
  const { lead, team, other } = world.units;
  // Of the quarter before: kept, handed in too late, never handed in.
  await finish(await makeCard(world, { due: "2026-09-30" }), "2026-09-10");
  await finish(await makeCard(world, { due: "2026-09-20", lead: [other] }), "2026-10-05");
  await makeCard(world, { due: "2026-08-31", lead: [other] });
  // Of this quarter: kept, done long before its day, open in time, late and led by two, of a team below, without a day.
  await finish(await makeCard(world, { due: "2026-10-31" }), "2026-10-31");
  await finish(await makeCard(world, { due: "2026-12-31" }), "2026-11-02");
  await makeCard(world, { due: "2026-12-15" });
  await makeCard(world, { due: "2026-10-15", lead: [lead, other], status: "doing" });
  await makeCard(world, { due: "2026-11-19", lead: [team], status: "review" });
  // Of the next one.
  await makeCard(world, { due: "2027-03-01", lead: [other] });
});
afterAll(() => world.database.drop());

const finish = (card: string, day: string) =>
  world.database.pool
    .query("update app.cards set status = 'done', completed_on = $2, handed_in_on = $2 where id = $1", [card, day])
    .then(() =>
      // The trigger writes the day on which it runs.
      world.database.pool.query("update app.cards set completed_on = $2, handed_in_on = $2 where id = $1", [card, day]),
    );

const ask = <T>(who: PersonName, name: string, args: Record<string, unknown> = {}) =>
  world.database.rpc<T>(world.people[who], name, { organization_id: world.organization, ...args });
const dashboard = (who: PersonName, args: Record<string, unknown> = {}) => ask<Dashboard>(who, "get_dashboard", args);
const figures = (text: string): Figures => {
  const [doneOnTime, doneLate, openInTime, openOverdue, pastDue, kept] = text.split(" ").map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { doneOnTime, doneLate, openInTime, openOverdue, pastDue, kept };
};

describe("figures", () => {
  test.each<[PersonName, Record<string, unknown>, string, string | null, number]>([
    // done on time, done late, open in time, open overdue, past their day, kept of those
    ["leader", {}, "2 0 1 2 3 1", "2026-10-15", 1],
    ["viewer", { quarter: "2026-08-09" }, "1 1 0 1 3 1", "2026-08-31", 0],
    ["coordinator", { span: "year" }, "3 1 1 3 6 2", "2026-08-31", 0],
    ["leader", { span: "year", quarter: "2027-01-01" }, "0 0 1 0 0 0", null, 3],
    ["leader", { span: "all" }, "3 1 2 3 6 2", "2026-08-31", 0],
    // A unit head has what the unit and those below it lead, each card once.
    ["head", {}, "2 0 1 2 3 1", "2026-10-15", 0],
    ["head", { span: "all" }, "3 0 1 2 4 2", "2026-10-15", 0],
    ["leader", { plan_id: "00000000-0000-4000-8000-000000000000" }, "0 0 0 0 0 0", null, 0],
  ])("%s %j", async (who, args, expected, worst, earlier) => {
    const { cards } = await dashboard(who, args);
    expect([cards.figures, cards.worstDueOn, cards.earlierOverdue]).toEqual([figures(expected), worst, earlier]);
    const { plan_id } = args;
    const overdue = await ask<Card[]>(who, "get_overdue", { ...(plan_id !== undefined && { plan_id }) });
    // A unit head also sees what the unit only supports; nobody presses for that as a head.
    if (who !== "head") expect(cards.allOverdue).toBe(overdue.length);
  });

  test("of one plan, for whoever sees the whole and for a unit head", async () => {
    const plan = await one(world.database, "select plan_id from app.cards where due_on = '2026-10-15'");
    for (const who of ["leader", "head"] as const) {
      const { cards, units } = await dashboard(who, { plan_id: plan, span: "all" });
      expect(cards.figures).toEqual(figures("0 0 0 1 1 0"));
      expect(units.top.map(({ unit }) => unit.name)).toEqual(who === "head" ? ["Phòng Kinh tế"] : ["Phòng Kinh tế", "Trạm Y tế xã"]);
    }
  });

  test("the trend has the quarters until now, each counted by what has come due", async () => {
    const { cards } = await dashboard("leader", { span: "year", quarter: "2026-01-01" });
    expect(cards.trend.map(({ quarter, figures: { kept, pastDue } }) => [quarter, kept, pastDue])).toEqual([
      ["2026-07-01", 1, 3],
      ["2026-10-01", 1, 3],
    ]);
    expect(cards.quarters).toEqual(["2026-07-01", "2026-10-01", "2027-01-01"]);
  });

  test("units are ranked by what is or was late; each has what it leads itself", async () => {
    const { units } = await dashboard("leader", { span: "all" });
    expect(units.top.map(({ unit, figures: f }) => [unit.name, f.doneLate + f.openOverdue, f.pastDue])).toEqual([
      ["Trạm Y tế xã", 3, 3],
      ["Phòng Kinh tế", 1, 3],
      ["Tổ Kinh tế hợp tác", 1, 1],
    ]);
    const byShare = await ask<UnitRanking>("leader", "rank_units", { span: "all", by_share: true });
    expect(byShare.units.map(({ unit }) => unit.name)).toEqual(["Trạm Y tế xã", "Tổ Kinh tế hợp tác", "Phòng Kinh tế"]);
    const rest = await ask<UnitRanking>("leader", "rank_units", { span: "all", after_place: 1, max_units: 1 });
    expect([rest.count, rest.units.map(({ unit }) => unit.name)]).toEqual([3, ["Phòng Kinh tế"]]);
    const own = await ask<UnitRanking>("head", "rank_units", { span: "all" });
    expect(own.units.map(({ unit }) => unit.name)).toEqual(["Phòng Kinh tế", "Tổ Kinh tế hợp tác"]);
  });
});

describe("the list behind a figure", () => {
  test("goes on where its page ended, also behind cards without a day", async () => {
    const timeless = await makeCard(world, { due: null, start: "2026-10-01" });
    await world.database.pool.query("update app.cards set due_on = null where id = $1", [timeless]);
    const seen: string[] = [];
    let last: Card | undefined;
    do {
      const page = await ask<FigureCards>("leader", "list_dashboard_cards", {
        box: "all",
        max_cards: 2,
        after_due: last?.dueOn,
        after_id: last?.id,
      });
      seen.push(...page.cards.map(({ id }) => id));
      last = page.cards.at(-1);
    } while (last !== undefined && seen.length < 20);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await ask<FigureCards>("leader", "list_dashboard_cards", { box: "all" })).count);
    expect(seen.at(-1)).toBe(timeless);
    await world.database.pool.query("update app.cards set archived_at = now() where id = $1", [timeless]);
  });

  test("is refused for a unit of somebody else and for a box that does not exist", async () => {
    const args = { box: "all", unit_id: world.units.other };
    expect(await outcome(ask("head", "list_dashboard_cards", args))).toBe("unit.not_found");
    expect(await outcome(ask("leader", "list_dashboard_cards", { box: "everything" }))).toBe("request.invalid");
    expect(await outcome(ask("leader", "get_dashboard", { span: "decade" }))).toBe("request.invalid");
  });
});

test("the counters of units follow every change: dates, leads, archive, deletion", async () => {
  const counted = "select unit_id, quarter, due_on, done, late, cards from app.unit_card_counts where cards <> 0 order by 1, 2, 3, 4, 5";
  const recounted = `select u as unit_id, quarter, due_on, status = 'done' as done, late, count(*)::int as cards
    from app.cards c cross join lateral unnest(c.lead_unit_ids) u where archived_at is null group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`;
  const { pool } = world.database;
  const agree = async () => expect((await pool.query(counted)).rows).toEqual((await pool.query(recounted)).rows);
  await agree();
  const card = await makeCard(world, { due: "2026-11-01", status: "done" });
  await pool.query("update app.cards set due_on = '2026-12-01' where id = $1", [card]);
  await agree();
  const task = await one(world.database, "select task_id from app.cards where id = $1", [card]);
  await pool.query("insert into app.task_units (organization_id, task_id, unit_id, part, written_as) values ($1, $2, $3, 'lead', 'x')", [
    world.organization,
    task,
    world.units.coordinating,
  ]);
  await agree();
  await pool.query("update app.cards set archived_at = now() where id = $1", [card]);
  await agree();
  await pool.query("update app.cards set archived_at = null where id = $1", [card]);
  await pool.query("delete from app.cards where id = $1", [card]);
  await agree();
});

describe("what is new since the last visit", () => {
  const at = (moment: string) => world.database.pool.query("select private.set_moment($1)", [moment]);
  const changes = async (who: PersonName) => (await dashboard(who)).changes;
  const visit = (who: PersonName) => ask(who, "note_dashboard_visit");
  const lengths = async (who: PersonName) => {
    const { since, sinceOn, counts } = await changes(who);
    for (const [kind, count] of Object.entries(counts)) {
      const list = await ask<{ count: number; items: unknown[] }>(who, "list_dashboard_changes", { kind, since, since_on: sinceOn });
      expect([kind, list.count, list.items.length]).toEqual([kind, count, count]);
    }
    return counts;
  };

  test("is counted from the sitting before, and a reload does not move it", async () => {
    await at("2026-11-20T02:00:00Z");
    expect(await changes("leader")).toMatchObject({ first: true, sinceOn: "2026-11-13" });
    await visit("leader");
    await visit("leader");
    await visit("head");
    expect((await changes("leader")).first).toBe(true);

    // Two days later: a card is accepted, one comes late, a report is handed in, two deadlines are asked for.
    await at("2026-11-22T02:00:00Z");
    const finished = await makeCard(world, { due: "2026-12-20", status: "review" });
    await move(world, "coordinator", finished, "done");
    await makeCard(world, { due: "2026-11-21", lead: [world.units.other] });
    const report = await requestOf(world, await saveDuty(world, { unitIds: [world.units.lead] }), world.units.lead);
    await world.database.rpc(world.people.head, "ask_report_extension", {
      report_request_id: await requestOf(world, await saveDuty(world, { unitIds: [world.units.lead] }), world.units.lead),
      asked_due: "2027-06-01",
      reason: "Chờ số liệu",
      request_id: randomUUID(),
    });
    await writePart(world, report, "results", "Đã làm");
    await submit(world, report);
    const wish = { card_id: await makeCard(world), asked_due: "2026-12-30", reason: "Chờ kinh phí", request_id: randomUUID() };
    await world.database.rpc(world.people.head, "ask_extension", wish);

    const fresh = { late: 1, finished: 1, reports: 1, extensions: 2 };
    expect(await lengths("leader")).toEqual(fresh);
    expect(await changes("leader")).toMatchObject({ first: false, sinceOn: "2026-11-20" });
    // Noted or not, and asked again: the same.
    for (let round = 0; round < 2; round++) {
      await visit("leader");
      expect((await changes("leader")).counts).toEqual(fresh);
    }
    // Another person's visit is their own; a unit head hears of the own units alone.
    expect(await changes("viewer")).toMatchObject({ first: true });
    expect(await lengths("head")).toMatchObject({ finished: 1, reports: 1, extensions: 2 });

    await at("2026-11-22T04:00:00Z");
    expect(await lengths("leader")).toEqual({ late: 0, finished: 0, reports: 0, extensions: 0 });
  });

  test("is forgotten with the membership", async () => {
    await visit("viewer");
    const visits = "select count(*)::int from private.dashboard_visits where person_id = $1";
    const person = (world.people.viewer as { sub: string }).sub;
    expect(await one<number>(world.database, visits, [person])).toBe(1);
    await world.database.pool.query("update app.memberships set ended_at = now() where person_id = $1", [person]);
    expect(await one<number>(world.database, visits, [person])).toBe(0);
  });
});

test("reports: how many units of how many have handed in, within the period and the person's sight", async () => {
  await world.database.pool.query("select private.set_moment(null)");
  await world.database.pool.query("select private.set_today('2026-11-20')");
  const duty = await saveDuty(world, { unitIds: [world.units.lead, world.units.support, world.units.other] });
  const report = await requestOf(world, duty, world.units.lead);
  await writePart(world, report, "results", "Đã làm");
  await submit(world, report);
  const of = (board: Dashboard) => board.reports.periods.find(({ dutyId }) => dutyId === duty.id);
  expect(of(await dashboard("leader", { span: "year" }))?.period.counts).toMatchObject({ onTime: 1, missing: 2 });
  expect(of(await dashboard("head", { span: "year" }))?.period.counts).toMatchObject({ onTime: 1, missing: 0 });
  expect(of(await dashboard("leader", { span: "quarter", quarter: "2025-01-01" }))).toBeUndefined();
});

test("a unit whose cards are all another's has no figures, and another organization's cards count for nobody here", async () => {
  const lonely = await makeUnit(world.database, world.organization, "Đơn vị mới");
  const list = await ask<FigureCards>("leader", "list_dashboard_cards", { box: "all", unit_id: lonely });
  expect(list).toEqual({ count: 0, cards: [] });
  const elsewhere = await one(world.database, "select organization_id from app.memberships where person_id = $1", [
    (world.people.stranger as { sub: string }).sub,
  ]);
  const theirs = await world.database.rpc<Dashboard>(world.people.stranger, "get_dashboard", { organization_id: elsewhere });
  expect(theirs.cards).toMatchObject({ figures: figures("0 0 0 0 0 0"), worstDueOn: null, trend: [] });
  expect(theirs.units).toEqual({ count: 0, withLate: 0, top: [] });
});

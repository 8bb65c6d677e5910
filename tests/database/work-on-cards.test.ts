import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Board, MyWork } from "../../src/core/board/board.ts";
import type { Activity, Card, CardDetail } from "../../src/core/board/card.ts";
import { type PersonName, type World, createWorld, makeCard, makeCards, move, one, outcome } from "./support/world.ts";

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());

const call = <T>(who: PersonName, fn: string, args: Record<string, unknown>) => world.database.rpc<T>(world.people[who], fn, args);
const detail = (card_id: string) => call<CardDetail>("leader", "get_card", { card_id });

describe("check-ins", () => {
  test("add up, stand in the history, and a repeated one counts once", async () => {
    const card_id = await makeCard(world, { frequency: [1, "week"], start: "2026-10-01", due: "2026-12-31" });
    const request_id = randomUUID();
    const once = () => call<Card>("supporter", "add_check_in", { card_id, amount: 2, note: " Hai số ", request_id });
    expect((await Promise.all([once(), once()])).map((card) => card.doneCount)).toEqual([2, 2]);
    const card = await call<Card>("staff", "add_check_in", { card_id, amount: 3, note: null, request_id: randomUUID() });
    expect(card).toMatchObject({ doneCount: 5, expectedCount: 14 });
    const { history } = await detail(card_id);
    expect(history.map(({ kind, amount, text }) => [kind, amount, text])).toEqual([
      ["checked_in", 3, null],
      ["checked_in", 2, "Hai số"],
      ["created", null, null],
    ]);
  });

  test.each([0, -1, 1001, null])("of %s times are refused", async (amount) => {
    const card_id = await makeCard(world, { frequency: [1, "week"] });
    expect(await outcome(call("staff", "add_check_in", { card_id, amount, note: null, request_id: randomUUID() }))).toBe(
      "check_in.bad_amount",
    );
  });

  test("need a task with a frequency", async () => {
    const card_id = await makeCard(world);
    expect(await outcome(call("staff", "add_check_in", { card_id, amount: 1, note: null, request_id: randomUUID() }))).toBe(
      "card.no_count",
    );
  });
});

describe("comments", () => {
  test("are answered as a line of history, the same for a repeated request", async () => {
    const card_id = await makeCard(world);
    const request_id = randomUUID();
    const say = () => call<Activity>("leader", "add_comment", { card_id, body: "  Đề nghị báo cáo trước 25/11\n", request_id });
    const [first, second] = await Promise.all([say(), say()]);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ kind: "commented", text: "Đề nghị báo cáo trước 25/11", person: { name: "leader", unit: null } });
    const card = await detail(card_id);
    expect(card.comments).toBe(1);
    expect(card.history[0]).toEqual(first);
  });

  test.each([
    ["", "comment.empty"],
    [" \n\t", "comment.empty"],
    [null, "comment.empty"],
    ["x".repeat(4001), "comment.too_long"],
    ["x".repeat(4000), "ok"],
  ])("%.10s… %s", async (body, answer) => {
    expect(await outcome(call("staff", "add_comment", { card_id: await makeCard(world), body, request_id: randomUUID() }))).toBe(answer);
  });
});

test("a person who is deleted leaves the history without a name", async () => {
  const card_id = await makeCard(world, { frequency: [1, "week"] });
  await call("team", "get_session", {});
  const guest = { sub: await one(world.database, "insert into app.people (name) values ('Khách') returning id") };
  await world.database.pool.query("insert into app.memberships (organization_id, person_id, role, unit_id) values ($1, $2, 'staff', $3)", [
    world.organization,
    guest.sub,
    world.units.lead,
  ]);
  await world.database.rpc(guest, "add_comment", { card_id, body: "Đã làm", request_id: randomUUID() });
  await world.database.pool.query("delete from app.people where id = $1", [guest.sub]);
  expect((await detail(card_id)).history[0]).toMatchObject({ person: null, text: "Đã làm" });
});

describe("lists", () => {
  let fresh: World;
  beforeAll(async () => {
    fresh = await createWorld();
    for (const due of ["2026-11-19", "2026-11-20", "2026-11-22", "2026-11-23", "2026-12-31", "2027-01-01", "2026-08-01"])
      await makeCard(fresh, { due });
    await makeCard(fresh, { due: null, title: "Không hạn" });
    await makeCard(fresh, { due: "2026-11-01", status: "done" });
    await makeCard(fresh, { due: "2026-11-21", lead: [fresh.units.other], support: [fresh.units.coordinating] });
    await makeCard(fresh, { due: "2026-11-21", lead: [fresh.units.lead, fresh.units.team], support: [] });
  });
  afterAll(() => fresh.database.drop());
  const ask = <T>(who: PersonName, fn: string, args: Record<string, unknown> = {}) =>
    fresh.database.rpc<T>(fresh.people[who], fn, { organization_id: fresh.organization, ...args });
  const dues = ({ cards }: { cards: Card[] }) => cards.map((card) => card.dueOn);

  test("my work goes by when it is due; weeks end on Sunday", async () => {
    const work = await ask<MyWork>("staff", "get_my_work");
    expect(work.today).toBe("2026-11-20");
    expect(dues(work.overdue)).toEqual(["2026-08-01", "2026-11-19"]);
    expect(dues(work.thisWeek)).toEqual(["2026-11-20", "2026-11-21", "2026-11-22"]);
    expect(dues(work.thisQuarter).sort()).toEqual(["2026-11-23", "2026-12-31", null].sort());
    expect(dues(work.later)).toEqual(["2027-01-01"]);
    const short = await ask<MyWork>("staff", "get_my_work", { max_cards: 1 });
    expect([short.thisWeek.count, short.thisWeek.cards.length]).toEqual([3, 1]);
    expect((await ask<MyWork>("leader", "get_my_work")).thisWeek.count).toBe(0);
    expect(dues((await ask<MyWork>("coordinator", "get_my_work")).thisWeek)).toEqual(["2026-11-21"]);
  });

  test("the board can be narrowed by unit and to what is mine", async () => {
    const count = async (who: PersonName, args: Record<string, unknown>) => {
      const { columns, overdue } = await ask<Board>(who, "get_board", args);
      return [Object.values(columns).reduce((sum, column) => sum + column.count, 0), overdue.count];
    };
    expect(await count("leader", {})).toEqual([9, 2]);
    expect(await count("leader", { unit_id: fresh.units.other })).toEqual([1, 0]);
    expect(await count("leader", { unit_id: fresh.units.lead })).toEqual([8, 2]);
    expect(await count("coordinator", { mine: true })).toEqual([1, 0]);
    expect(await count("coordinator", { mine: true, unit_id: fresh.units.other })).toEqual([1, 0]);
    expect(await count("coordinator", { mine: true, unit_id: fresh.units.lead })).toEqual([0, 0]);
    expect(await count("staff", { unit_id: fresh.units.support })).toEqual([7, 2]);
    expect(await count("staff", { unit_id: fresh.units.team })).toEqual([1, 0]);
    expect(await count("staff", { unit_id: fresh.units.other })).toEqual([0, 0]);
    expect(await count("leader", { unit_id: randomUUID() })).toEqual([0, 0]);
    expect(await count("leader", { quarter: "2026-08-15" })).toEqual([1, 2]);
  });

  test.each<[PersonName, Record<string, unknown>]>([
    ["leader", {}],
    ["staff", {}],
    ["leader", { unit_id: "support" }],
  ])("pages of a column and of the overdue follow on: %s %j", async (who, filter) => {
    const args = filter.unit_id ? { unit_id: fresh.units.support } : {};
    const whole = await ask<Card[]>(who, "get_column", { quarter: "2026-10-01", status: "todo", ...args });
    const paged: Card[] = [];
    for (;;) {
      const page = await ask<Card[]>(who, "get_column", {
        quarter: "2026-10-01",
        status: "todo",
        after_rank: paged.at(-1)?.rank ?? null,
        max_cards: 2,
        ...args,
      });
      if (page.length === 0) break;
      paged.push(...page);
    }
    expect(paged).toEqual(whole);
    expect(whole.length).toBeGreaterThan(4);
    const late = await ask<Card[]>(who, "get_overdue", args);
    expect(late.map((card) => card.dueOn)).toEqual(["2026-08-01", "2026-11-19"]);
    expect(await ask<Card[]>(who, "get_overdue", { ...args, plan_id: late[0]?.planId })).toEqual(late.slice(0, 1));
    const [first] = await ask<Card[]>(who, "get_overdue", { ...args, max_cards: 1 });
    expect(await ask<Card[]>(who, "get_overdue", { ...args, after_due: first?.dueOn, after_id: first?.id })).toEqual(late.slice(1));
  });
});

describe("tasks «và các năm tiếp theo»", () => {
  test("are prolonged a year at a time, missed years too, and once", async () => {
    const cards = await makeCards(world, { start: "2026-07-01", due: "2026-12-31", frequency: [1, "month"] });
    const task = await one(world.database, "select task_id from app.cards where id = $1", [cards[0]]);
    await world.database.pool.query("update app.tasks set open_ended = true where id = $1", [task]);
    const prolong = async (today: string) => {
      await world.database.pool.query("select private.set_today($1)", [today]);
      return one<number>(world.database, "select private.prolong_open_tasks()");
    };
    expect(await prolong("2026-12-31")).toBe(0);
    expect(await prolong("2027-01-01")).toBe(4);
    expect(await prolong("2027-01-01")).toBe(0);
    expect(await prolong("2029-03-01")).toBe(8);
    const { rows } = await world.database.pool.query<{ due: string; n: number }>(
      "select due_on::text as due, expected_count as n from app.cards where task_id = $1 order by due_on desc limit 2",
      [task],
    );
    expect(rows).toEqual([
      { due: "2029-12-31", n: 3 },
      { due: "2029-09-30", n: 3 },
    ]);
    await world.database.pool.query("select private.set_today('2026-11-20')");
  });
});

test("today is the date in Việt Nam, shifted only where the clock says so", async () => {
  const { pool } = world.database;
  await pool.query("select private.set_today(null)");
  expect(await one(world.database, "select app.today() = (now() at time zone 'Asia/Ho_Chi_Minh')::date")).toBe(true);
  await pool.query("select private.set_today('2026-11-20')");
  expect(await one(world.database, "select app.today()::text")).toBe("2026-11-20");
  expect(await outcome(world.database.as(world.people.coordinator, (client) => client.query("select private.set_today(null)")))).toMatch(
    /permission denied/,
  );
});

test("a moved card keeps its short number", async () => {
  const card = await makeCard(world);
  const before = (await detail(card)).number;
  expect((await move(world, "staff", card, "doing")).number).toBe(before);
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Deadlines } from "../../src/core/board/deadlines.ts";
import type { Calendar, CalendarDay } from "../../src/core/board/month-calendar.ts";
import { requestOf, saveDuty, writeAndSubmit } from "./support/reports.ts";
import { type PersonName, type World, createWorld, makeCard, one, outcome } from "./support/world.ts";

// Today is Friday, 20/11/2026: Sunday is the 22nd, the month ends on the 30th, the quarter on 31/12.
let world: World;
const cards: Record<string, string> = {};
beforeAll(async () => {
  world = await createWorld();
  const { other, lead, support } = world.units;
  const make = async (name: string, due: string | null, more: Parameters<typeof makeCard>[1] = {}) => {
    cards[name] = await makeCard(world, { title: name, due, start: due ?? "2026-10-01", ...more });
  };
  await make("late", "2026-11-19");
  await make("lateOfAnotherQuarter", "2026-09-30");
  await make("today", "2026-11-20");
  await make("sunday", "2026-11-22");
  await make("monday", "2026-11-23");
  await make("monthEnd", "2026-11-30");
  await make("december", "2026-12-01");
  await make("quarterEnd", "2026-12-31");
  await make("nextYear", "2027-01-01");
  await make("undated", null);
  await make("done", "2026-11-19", { status: "done" });
  await make("doneToday", "2026-11-20", { status: "done" });
  await make("others", "2026-11-20", { lead: [other], support: [] });
  await make("both", "2026-11-20", { lead: [lead], support: [support, other] });
});
afterAll(() => world.database.drop());

const inside = () => ({ organization_id: world.organization });
const deadlines = (who: PersonName, more: Record<string, unknown> = {}) =>
  world.database.rpc<Deadlines>(world.people[who], "get_deadlines", { ...inside(), ...more });
const november = { from_day: "2026-10-26", until_day: "2026-12-06" };
const calendar = (who: PersonName, more: Record<string, unknown> = {}) =>
  world.database.rpc<Calendar>(world.people[who], "get_calendar", { ...inside(), ...november, ...more });
const day = (who: PersonName, more: Record<string, unknown>) =>
  world.database.rpc<CalendarDay>(world.people[who], "get_calendar_day", { ...inside(), ...more });
const titles = (list: { title: string }[]) => list.map(({ title }) => title);

describe("the list by last day", () => {
  test("has every open card of all plans and quarters, those without a last day at its end, and what is done not at all", async () => {
    const { today, groups, cards: listed } = await deadlines("coordinator");
    expect(today).toBe("2026-11-20");
    expect(titles(listed).filter((title) => !["today", "others", "both"].includes(title))).toEqual([
      "lateOfAnotherQuarter",
      "late",
      "sunday",
      "monday",
      "monthEnd",
      "december",
      "quarterEnd",
      "nextYear",
      "undated",
    ]);
    expect(titles(listed).slice(2, 5).sort()).toEqual(["both", "others", "today"]);
    expect(groups).toEqual([
      { key: "late", until: "2026-11-19", count: 2 },
      { key: "today", until: "2026-11-20", count: 3 },
      { key: "week", until: "2026-11-22", count: 1 },
      { key: "month", until: "2026-11-30", count: 2 },
      { key: "quarter", until: "2026-12-31", count: 2 },
      { key: "later", until: null, count: 1 },
      { key: "undated", until: null, count: 1 },
    ]);
  });

  test.each(["coordinator", "supporter"] as const)("page after page gives %s each card once, in the same order", async (who) => {
    const whole = (await deadlines(who)).cards;
    const paged: string[] = [];
    for (let last = null as Deadlines["cards"][number] | null; paged.length < whole.length;) {
      const after = last === null ? {} : { after_due: last.dueOn, after_id: last.id };
      const { cards: page, groups } = await deadlines(who, { max_cards: 2, ...after });
      expect(groups === null).toBe(last !== null);
      expect(page.length).toBeGreaterThan(0);
      paged.push(...titles(page));
      last = page.at(-1) ?? null;
    }
    expect(paged).toEqual(titles(whole));
    const end = whole.at(-1);
    expect((await deadlines(who, { after_due: end?.dueOn, after_id: end?.id })).cards).toEqual([]);
  });

  test("counts what it lists, for each person and under each filter", async () => {
    const plan = await one(world.database, "select plan_id from app.cards where id = $1", [cards.both]);
    const { other, support } = world.units;
    const filters = [
      {},
      { mine: true },
      { unit_id: other },
      { unit_id: support, mine: true },
      { plan_id: plan },
      { plan_id: plan, unit_id: other },
    ];
    const sizes: Record<string, number[]> = {};
    for (const who of ["coordinator", "staff", "supporter", "other", "team"] as const) {
      sizes[who] = [];
      for (const filter of filters) {
        const { groups, cards: listed } = await deadlines(who, filter);
        expect(groups?.reduce((sum, { count }) => sum + count, 0)).toBe(listed.length);
        sizes[who].push(listed.length);
      }
    }
    expect(sizes).toEqual({
      coordinator: [12, 0, 2, 0, 1, 1],
      staff: [11, 11, 1, 11, 1, 1],
      supporter: [11, 11, 1, 11, 1, 1],
      other: [2, 2, 2, 1, 1, 1],
      team: [0, 0, 0, 0, 0, 0],
    });
  });
});

describe("the calendar", () => {
  test("counts open and done cards by day, and says which days are off", async () => {
    await world.database.pool.query(
      "insert into app.working_day_exceptions (organization_id, day, is_working, note) values ($1, '2026-11-21', true, 'Làm bù')",
      [world.organization],
    );
    const { days, daysOff } = await calendar("coordinator");
    expect(days).toEqual([
      { day: "2026-11-19", open: 1, done: 1, reportsOpen: 0, reportsDone: 0 },
      { day: "2026-11-20", open: 3, done: 1, reportsOpen: 0, reportsDone: 0 },
      { day: "2026-11-22", open: 1, done: 0, reportsOpen: 0, reportsDone: 0 },
      { day: "2026-11-23", open: 1, done: 0, reportsOpen: 0, reportsDone: 0 },
      { day: "2026-11-30", open: 1, done: 0, reportsOpen: 0, reportsDone: 0 },
      { day: "2026-12-01", open: 1, done: 0, reportsOpen: 0, reportsDone: 0 },
    ]);
    expect(daysOff).toMatchObject([{ day: "2026-11-21", holiday: null, exception: { isWorking: true, note: "Làm bù" } }]);
  });

  test("counts the same for a unit as its days list, and nothing of other units", async () => {
    for (const [who, filter] of [
      ["other", {}],
      ["supporter", { unit_id: world.units.other }],
      ["coordinator", { unit_id: world.units.other }],
    ] as const) {
      const friday = (await calendar(who, filter)).days.find((each) => each.day === "2026-11-20");
      const listed = (await day(who, { ...filter, day: "2026-11-20" })).cards;
      expect([who, friday?.open]).toEqual([who, listed.length]);
    }
    expect((await calendar("team")).days).toEqual([]);
    expect((await day("team", { day: "2026-11-20" })).cards).toEqual([]);
  });

  test("a day has its open cards before those that are done, in pages", async () => {
    const { cards: whole } = await day("coordinator", { day: "2026-11-20" });
    expect(whole.map(({ status }) => status)).toEqual(["todo", "todo", "todo", "done"]);
    const paged = [];
    for (let last = null as CalendarDay["cards"][number] | null; paged.length < 4;) {
      const after = last === null ? {} : { after_done: last.status === "done", after_id: last.id };
      const page = await day("coordinator", { day: "2026-11-20", max_cards: 1, ...after });
      expect(page.cards).toHaveLength(1);
      paged.push(...page.cards);
      last = page.cards[0] ?? null;
    }
    expect(titles(paged)).toEqual(titles(whole));
    const rest = { day: "2026-11-20", after_done: true, after_id: whole.at(-1)?.id };
    expect((await day("coordinator", rest)).cards).toEqual([]);
  });

  test("the last days of reports are there for those who see them", async () => {
    const duty = await saveDuty(world, { unitIds: [world.units.lead, world.units.support] });
    const open = await requestOf(world, duty, world.units.lead);
    const due = await one(world.database, "select due_on::text from app.report_requests where id = $1", [open]);
    const handedIn = await requestOf(world, duty, world.units.support);
    await writeAndSubmit(world, handedIn, "supporter");
    const around = { from_day: due, until_day: due };
    const reports = async (who: PersonName, filter: Record<string, unknown> = {}) => {
      const [counted] = (await calendar(who, { ...around, ...filter })).days;
      const listed = (await day(who, { day: due, ...filter })).reports;
      expect([who, listed.length]).toEqual([who, (counted?.reportsOpen ?? 0) + (counted?.reportsDone ?? 0)]);
      return listed.map(({ id }) => id);
    };
    expect(await reports("coordinator")).toEqual([open, handedIn]);
    expect(await reports("coordinator", { unit_id: world.units.support })).toEqual([handedIn]);
    expect(await reports("staff")).toEqual([open]);
    expect(await reports("other")).toEqual([]);
    const plan = await one(world.database, "select plan_id from app.cards where id = $1", [cards.both]);
    expect(await reports("coordinator", { plan_id: plan })).toEqual([]);
  });

  test.each([
    ["no days", { from_day: null, until_day: null }],
    ["more than two months", { from_day: "2026-01-01", until_day: "2026-03-31" }],
    ["days backwards", { from_day: "2026-02-01", until_day: "2026-01-31" }],
    ["the end of time", { from_day: "infinity", until_day: "infinity" }],
  ])("%s are not counted", async (_what, days) => {
    expect(await outcome(calendar("coordinator", days))).toBe("request.invalid");
  });
});

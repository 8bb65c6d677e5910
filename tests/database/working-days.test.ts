import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, dayOfWeek } from "../../src/core/calendar/date-arithmetic.ts";
import { publicHolidays } from "../../tools/holidays/public-holidays.ts";
import type { DayOff } from "../../src/core/calendar/day-off.ts";
import type { LocalDate } from "../../src/core/calendar/local-date.ts";
import { type World, createWorld, one, outcome } from "./support/world.ts";

let world: World;
/** Has a swapped Monday: 31/08/2026 off, Saturday 22/08/2026 worked. */
let swapped: string;
/** Has the law alone. */
let plain: string;
beforeAll(async () => {
  world = await createWorld();
  swapped = world.organization;
  plain = await one(world.database, "select id from app.organizations where id <> $1", [swapped]);
  await world.database.pool.query(
    `insert into app.working_day_exceptions (organization_id, day, is_working) values
       ($1, '2026-08-31', false), ($1, '2026-08-22', true), ($1, '2026-09-02', true)`,
    [swapped],
  );
});
afterAll(() => world.database.drop());

const ask = <T>(call: string, ...args: unknown[]): Promise<T> =>
  one<T>(world.database, `select private.${call}(${args.map((_arg, n) => `$${n + 1}`).join(", ")})::text`, args);
const isWorking = async (organization: string, day: string) => (await ask<string>("is_working_day", organization, day)) === "true";
const onOrBefore = (organization: string, day: string) => ask<LocalDate>("working_day_on_or_before", organization, day);
const after = (organization: string, day: string, n: number) => ask<LocalDate>("working_day_after", organization, day, n);

test("the rows of the migrations are those that the command writes", async () => {
  const { rows } = await world.database.pool.query("select day::text, name from private.public_holidays order by day");
  expect(rows).toEqual(publicHolidays());
});

test.each<[organization: "swapped" | "plain", day: string, working: boolean, why: string]>([
  ["plain", "2026-11-21", false, "Saturday"],
  ["plain", "2026-11-22", false, "Sunday"],
  ["plain", "2026-09-02", false, "Quốc khánh"],
  ["plain", "2026-04-27", false, "made up for Giỗ Tổ on a Sunday"],
  ["plain", "2026-12-31", true, "the last day of a year"],
  ["plain", "2028-02-29", true, "a Tuesday"],
  ["plain", "2032-02-29", false, "a Sunday"],
  ["swapped", "2026-08-31", false, "a Monday that was swapped"],
  ["swapped", "2026-08-22", true, "a Saturday that is worked for it"],
  ["swapped", "2026-09-02", true, "a holiday that this organization works"],
  ["plain", "2026-08-31", true, "swapped elsewhere"],
  ["plain", "2026-08-22", false, "worked elsewhere"],
  ["plain", "2050-09-02", false, "the last Quốc khánh that is known"],
  ["plain", "2051-09-01", true, "after 2050 holidays are not known"],
  ["plain", "2051-09-02", false, "after 2050 a Saturday is still one"],
  ["plain", "2023-05-01", true, "before 2024 holidays are not known"],
])("%s, %s: worked %s (%s)", async (whose, day, working) => {
  expect(await isWorking(whose === "plain" ? plain : swapped, day)).toBe(working);
});

test.each<[day: string, before: string]>([
  ["2026-11-20", "2026-11-20"],
  ["2026-11-22", "2026-11-20"],
  ["2026-02-22", "2026-02-13"], // Tết: nine days in a row
  ["2027-01-03", "2026-12-31"], // over the year's end
  ["2028-01-03", "2027-12-31"], // Tết Dương lịch on a Saturday, made up on Monday
  ["2032-03-01", "2032-03-01"],
  ["2032-02-29", "2032-02-27"],
])("a reminder of %s comes on %s", async (day, before) => {
  expect(await onOrBefore(plain, day)).toBe(before);
});

test.each<[day: string, n: number, expected: string]>([
  ["2026-11-20", 1, "2026-11-23"],
  ["2026-11-20", 5, "2026-11-27"],
  ["2026-11-21", 1, "2026-11-23"], // counted from a day of rest
  ["2026-02-13", 1, "2026-02-23"],
  ["2026-12-31", 1, "2027-01-04"],
  ["2028-02-28", 1, "2028-02-29"],
])("%s and %s working days: %s", async (day, n, expected) => {
  expect(await after(plain, day, n)).toBe(expected);
});

test("no working day is not a number of working days", async () => {
  await expect(after(plain, "2026-11-20", 0)).rejects.toThrow("request.invalid");
});

test("months off in a row are walked over", async () => {
  const client = await world.database.pool.connect();
  try {
    await client.query("begin");
    await client.query(
      `insert into app.working_day_exceptions (organization_id, day, is_working)
       select $1, date '2030-01-01' + n, false from generate_series(0, 199) n`,
      [plain],
    );
    const { rows } = await client.query(
      `select private.working_day_after($1, '2029-12-31', 3)::text as after, private.working_day_on_or_before($1, '2030-07-19')::text as before`,
      [plain],
    );
    expect(rows).toEqual([{ after: "2030-07-24", before: "2029-12-31" }]);
  } finally {
    await client.query("rollback");
    client.release();
  }
});

describe("whatever the day", () => {
  const days = fc.integer({ min: 0, max: 365 * 40 }).map((n) => addDays("2018-01-01", n));
  const whose = fc.constantFrom("plain", "swapped").map((name) => () => (name === "plain" ? plain : swapped));
  const runs = { numRuns: 40 };

  test("the working day on or before is worked, not later, and nothing between is worked", async () => {
    await fc.assert(
      fc.asyncProperty(whose, days, async (organization, day) => {
        const found = await onOrBefore(organization(), day);
        const { rows } = await world.database.pool.query<{ day: string }>("select d::text as day from private.working_days($1, $2, $3) d", [
          organization(),
          addDays(found, -1),
          day,
        ]);
        const worked = rows.map((row) => row.day).filter((each) => each >= found);
        expect(found <= day && worked).toEqual([found]);
      }),
      runs,
    );
  });

  test("the n-th working day after is worked, and so many are counted up to it", async () => {
    await fc.assert(
      fc.asyncProperty(whose, days, fc.integer({ min: 1, max: 60 }), async (organization, day, n) => {
        const found = await after(organization(), day, n);
        const { rows } = await world.database.pool.query<{ day: LocalDate }>(
          "select d::text as day from private.working_days($1, $2, $3) d",
          [organization(), addDays(day, 1), found],
        );
        expect([rows.length, rows.at(-1)?.day]).toEqual([n, found]);
      }),
      runs,
    );
  });

  test("a set of days and each day alone agree", async () => {
    await fc.assert(
      fc.asyncProperty(whose, days, async (organization, day) => {
        const { rows } = await world.database.pool.query<{ day: LocalDate; worked: boolean; alone: boolean }>(
          `select day::text, day in (select private.working_days($1, $2::date, $2::date + 20)) as worked, private.is_working_day($1, day) as alone
           from (select $2::date + n as day from generate_series(0, 20) n) d`,
          [organization(), day],
        );
        expect(rows.map(({ worked }) => worked)).toEqual(rows.map(({ alone }) => alone));
        expect(rows.filter((row) => row.worked && dayOfWeek(row.day) % 6 === 0).map((row) => row.day)).toEqual(
          rows.filter((row) => organization() === swapped && row.day === "2026-08-22").map((row) => row.day),
        );
      }),
      runs,
    );
  });
});

describe("the coordinator's days", () => {
  const inside = () => ({ organization_id: swapped });
  const save = (day: string, is_working: boolean, note: string | null = null) =>
    world.database.rpc<DayOff>(world.people.coordinator, "save_day_exception", { ...inside(), day, is_working, note });
  const remove = (day: string) => world.database.rpc(world.people.coordinator, "remove_day_exception", { ...inside(), day });
  const list = (year: number) => world.database.rpc<DayOff[]>(world.people.staff, "list_days_off", { ...inside(), year });

  test.each<[why: string, day: string | null, working: boolean | null, note: string | null, refusal: string]>([
    ["a Monday is worked anyway", "2026-11-23", true, null, "working_day.unchanged"],
    ["nobody works on a Sunday", "2026-11-22", false, null, "working_day.unchanged"],
    ["nor on Quốc khánh", "2027-09-02", false, null, "working_day.unchanged"],
    ["no day", null, false, null, "working_day.invalid"],
    ["neither off nor worked", "2026-11-23", null, null, "working_day.invalid"],
    ["the year 20266", "20266-01-02", false, null, "working_day.invalid"],
    ["words without end", "2026-11-23", false, "a".repeat(201), "working_day.invalid"],
  ])("%s: refused, and nothing is left of it", async (_why, day, is_working, note, refusal) => {
    const before = await list(2026);
    expect(await outcome(save(day as string, is_working as boolean, note))).toBe(refusal);
    expect(await list(2026)).toEqual(before);
  });

  test("a year that no calendar knows is refused", async () => {
    expect(await outcome(list(99_999))).toBe("request.invalid");
    expect(await outcome(list(null as never))).toBe("request.invalid");
  });

  test("a day off and the Saturday worked for it, changed, sent twice and taken away", async () => {
    await save("2027-04-29", false, "Hoán đổi với ngày 24/04/2027");
    const made = await save("2027-04-29", false, "  Hoán đổi với ngày 24/04  ");
    expect(made).toEqual({ day: "2027-04-29", holiday: null, exception: { isWorking: false, note: "Hoán đổi với ngày 24/04" } });
    await save("2027-04-24", true, " ");
    expect([await isWorking(swapped, "2027-04-29"), await isWorking(swapped, "2027-04-24")]).toEqual([false, true]);
    expect((await list(2027)).filter((each) => each.day >= "2027-04-17" && each.day <= "2027-04-30")).toEqual([
      { day: "2027-04-24", holiday: null, exception: { isWorking: true, note: null } },
      made,
      { day: "2027-04-30", holiday: "Ngày Chiến thắng", exception: null },
    ]);
    for (const day of ["2027-04-29", "2027-04-24", "2027-04-24"]) await remove(day);
    expect([await isWorking(swapped, "2027-04-29"), await isWorking(swapped, "2027-04-24")]).toEqual([true, false]);
  });

  test("a holiday that is worked keeps its name, and both its sides are told once", async () => {
    expect((await list(2026)).find((each) => each.day === "2026-09-02")).toEqual({
      day: "2026-09-02",
      holiday: "Quốc khánh",
      exception: { isWorking: true, note: null },
    });
  });

  test("of another organization nothing is seen", async () => {
    const seen = await world.database.rpc<DayOff[]>(world.people.stranger, "list_days_off", { organization_id: plain, year: 2026 });
    expect(seen.filter((each) => each.exception !== null)).toEqual([]);
    expect(seen.length).toBeGreaterThan(10);
  });

  test("a form is proposed a last day that is worked", async () => {
    const ask = (working_days: number | null) =>
      world.database.rpc(world.people.coordinator, "get_working_day_after", { ...inside(), working_days });
    // Today is Friday, 20/11/2026.
    expect(await ask(5)).toBe("2026-11-27");
    await save("2026-11-25", false);
    await save("2026-11-28", true);
    expect(await ask(5)).toBe("2026-11-28");
    for (const none of [0, 251, null]) expect(await outcome(ask(none))).toBe("request.invalid");
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { forgetMessages, messages, remindOn } from "./support/outbox.ts";
import { requestOf, saveDuty, writeAndSubmit } from "./support/reports.ts";
import { type World, createWorld, join, makeCard, makeOrganization, makeUnit } from "./support/world.ts";

/* The reminders of one day. The world stands on Friday 20/11/2026; nothing in it is a day off but weekends and 01/01/2027. */

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());

/** What the job wrote; that a unit was given a task is told by itself. */
const reminders = (where = "true") => messages(world, `kind <> 'assigned' and ${where}`);

/** Forgets cards and messages, and what was reminded until a day. */
async function begin(remindedUntil = "2026-11-19"): Promise<void> {
  await world.database.pool.query("delete from app.plans");
  await world.database.pool.query("delete from app.report_duties");
  await world.database.pool.query("delete from app.memberships where role = 'coordinator' and unit_id = $1", [world.units.lead]);
  await world.database.pool.query("update private.reminder_progress set reminded_until = $1", [remindedUntil]);
  await world.database.pool.query("select private.set_today('2026-11-20')");
  await forgetMessages(world);
}
beforeEach(() => begin());

describe("a card is reminded of", () => {
  test("not while it waits for acceptance, not when it is done, not when it has no last day or another one", async () => {
    await makeCard(world, { due: "2026-11-27", status: "review" });
    await makeCard(world, { due: "2026-11-27", status: "done" });
    await makeCard(world, { due: null });
    await makeCard(world, { due: "2026-11-26" });
    expect(await remindOn(world, "2026-11-20")).toBe(0);
  });

  test("to nobody outside the unit that leads, and not to who has left", async () => {
    await makeCard(world, { due: "2026-11-27" });
    await remindOn(world, "2026-11-20");
    expect(await reminders()).toEqual(["head card_due_soon 7", "staff card_due_soon 7"]);
  });

  test.each([
    ["2026-12-21", ["head card_due_soon 30", "staff card_due_soon 30"], "a Sunday's reminder comes on Friday"],
    ["2026-12-20", ["head card_due_soon 30", "staff card_due_soon 30"], "on the day itself"],
    ["2026-11-27", ["head card_due_soon 7", "staff card_due_soon 7"], "a week before"],
    ["2026-11-23", ["head card_due_soon 1", "staff card_due_soon 1"], "3 days before and the Sunday before fall together: one reminder"],
    ["2026-11-22", ["head card_due_soon 0", "staff card_due_soon 0"], "a Sunday's own day and the day before it, too"],
    ["2026-11-20", ["head card_due_soon 0", "staff card_due_soon 0"], "on its last day"],
    ["2026-11-19", ["head card_overdue -1", "staff card_overdue -1"], "the working day after it"],
    ["2026-11-18", [], "two working days after it nobody is told again"],
    ["2026-11-17", ["head card_overdue -3"], "three working days after it the head is"],
    ["2026-11-15", ["leader card_overdue -5"], "a Sunday's five working days end on Friday"],
    ["2026-11-16", [], "a Monday's do not"],
    ["2026-11-13", ["leader card_overdue -5"], "five working days after it leaders are"],
    ["2026-11-06", ["leader card_overdue -5"], "and of what they never heard of, on any day"],
  ])("due on %s: %j (%s)", async (due, expected) => {
    await makeCard(world, { due });
    await remindOn(world, "2026-11-20");
    expect(await reminders()).toEqual(expected);
  });

  test("with the days that the organization has set", async () => {
    await world.database.pool.query("update app.notification_settings set card_days = '{10}' where organization_id = $1", [
      world.organization,
    ]);
    await makeCard(world, { due: "2026-11-27" });
    await makeCard(world, { due: "2026-11-30" });
    await remindOn(world, "2026-11-20");
    expect(await reminders()).toEqual(["head card_due_soon 10", "staff card_due_soon 10"]);
    await world.database.pool.query("update app.notification_settings set card_days = default where organization_id = $1", [
      world.organization,
    ]);
  });

  test("to a coordinator only where the coordinator's own unit leads", async () => {
    await makeCard(world, { due: "2026-11-27", lead: [world.units.coordinating] });
    await remindOn(world, "2026-11-20");
    expect(await reminders()).toEqual(["coordinator card_due_soon 7"]);
  });

  test("once to somebody who is in two units that lead it", async () => {
    await join(world.database, world.organization, world.people.staff as { sub: string }, "staff", world.units.support);
    await makeCard(world, { due: "2026-11-27", lead: [world.units.lead, world.units.support], support: [] });
    await remindOn(world, "2026-11-20");
    expect(await reminders()).toEqual(["head card_due_soon 7", "staff card_due_soon 7", "supporter card_due_soon 7"]);
    await world.database.pool.query("delete from app.memberships where person_id = $1 and unit_id = $2", [
      (world.people.staff as { sub: string }).sub,
      world.units.support,
    ]);
  });

  test("in its own organization", async () => {
    const elsewhere = await makeOrganization(world.database, "UBND xã Tân Lập");
    const unit = await makeUnit(world.database, elsewhere, "Phòng Kinh tế");
    await join(world.database, elsewhere, world.people.other as { sub: string }, "staff", unit);
    await makeCard(world, { due: "2026-11-27" });
    await remindOn(world, "2026-11-20");
    expect(await reminders(`organization_id = '${elsewhere}'`)).toEqual([]);
  });
});

test("leaders are told when something becomes five days late, and else once a week while it is", async () => {
  const days = [
    "2026-11-16",
    "2026-11-17",
    "2026-11-18",
    "2026-11-19",
    "2026-11-20",
    "2026-11-23",
    "2026-11-24",
    "2026-11-25",
    "2026-11-26",
  ];
  await begin("2026-11-15");
  const { units } = world;
  await makeCard(world, { due: "2026-11-06" }); // five working days late on the 13th, which was missed
  await makeCard(world, { due: "2026-11-11", lead: [units.support], support: [] }); // on the 18th
  const told: string[] = [];
  for (const day of days) {
    await remindOn(world, day);
    if ((await reminders(`due_on = '${day}' and day_offset = -5`)).length > 0) told.push(day);
  }
  expect(told).toEqual(["2026-11-16", "2026-11-18", "2026-11-25"]);
});

describe("the job", () => {
  test("writes nothing when it is run again on the same day", async () => {
    await makeCard(world, { due: "2026-11-27" });
    expect(await remindOn(world, "2026-11-20")).toBe(2);
    await makeCard(world, { due: "2026-11-27" });
    expect(await remindOn(world, "2026-11-20")).toBe(0);
  });

  test("that missed days tells each thing once, as it stands now", async () => {
    await begin("2026-11-10");
    await makeCard(world, { due: "2026-11-20" }); // 7 days before: missed; 3 and 1 day before: missed; on the day: today
    await makeCard(world, { due: "2026-11-11" }); // the day after, three and five working days after: all missed
    await remindOn(world, "2026-11-20");
    expect(await reminders()).toEqual([
      "head card_due_soon 0",
      "head card_overdue -3",
      "leader card_overdue -5",
      "staff card_due_soon 0",
      "staff card_overdue -1",
    ]);
  });

  test("remembers no more than two months", async () => {
    await begin("2026-01-01");
    await makeCard(world, { due: "2026-03-10" });
    await remindOn(world, "2026-11-20");
    expect(await reminders()).toEqual(["leader card_overdue -5"]);
  });

  test("run on a Saturday sends with the digest of Monday", async () => {
    await makeCard(world, { due: "2026-11-28" });
    await remindOn(world, "2026-11-21");
    const { rows } = await world.database.pool.query(
      "select distinct send_after::text as at from private.outbox where kind = 'card_due_soon'",
    );
    expect(rows).toEqual([{ at: "2026-11-23 07:30:00" }]);
  });

  test("two at once write each message once", async () => {
    await makeCard(world, { due: "2026-11-27" });
    const runs = await Promise.all([1, 2, 3].map(() => remindOn(world, "2026-11-20")));
    expect(runs.sort()).toEqual([0, 0, 2]);
  });

  test("that fails in one organization goes on with the others, and does not call that a good run", async () => {
    await makeCard(world, { due: "2026-11-27" });
    const broken = await makeOrganization(world.database, "UBND xã Hỏng");
    await world.database.pool.query("delete from app.notification_settings where organization_id = $1", [broken]);
    await world.database.pool.query("update private.reminder_progress set reminded_until = '2026-11-19'");
    await world.database.pool.query("delete from private.job_runs");
    await world.database.pool.query(
      `create function private.stumble() returns trigger language plpgsql as $$ begin raise exception 'stumbles'; end $$`,
    );
    await world.database.pool.query(
      `create trigger stumble before update on private.reminder_progress for each row
       when (old.organization_id = '${broken}') execute function private.stumble()`,
    );
    expect(await remindOn(world, "2026-11-20")).toBe(2);
    const { rows } = await world.database.pool.query("select job from private.job_runs");
    expect(rows).toEqual([]);
    await world.database.pool.query("drop trigger stumble on private.reminder_progress");
    await remindOn(world, "2026-11-20");
    expect((await world.database.pool.query("select job from private.job_runs")).rows).toEqual([{ job: "write_reminders" }]);
  });
});

describe("a report is reminded of", () => {
  // «trước ngày 15/12»: the 14th, a Monday, is the last day on time.
  test.each([
    ["2026-11-29", []],
    ["2026-11-30", []],
    ["2026-11-27", ["head report_due_soon 15", "staff report_due_soon 15"]],
    ["2026-12-07", ["head report_due_soon 7", "staff report_due_soon 7"]],
    ["2026-12-11", ["head report_due_soon 1", "staff report_due_soon 1"]],
    ["2026-12-14", []],
    ["2026-12-15", ["head report_overdue -1", "staff report_overdue -1"]],
    ["2026-12-17", ["head report_overdue -3"]],
  ])("on %s: %j", async (day, expected) => {
    const duty = await saveDuty(world, { leadDays: 60, unitIds: [world.units.lead] });
    await requestOf(world, duty, world.units.lead);
    await world.database.pool.query("update private.reminder_progress set reminded_until = $1::date - 1", [day]);
    await remindOn(world, day);
    expect(await reminders()).toEqual(expected);
  });

  test("not when it was handed in", async () => {
    const duty = await saveDuty(world, { leadDays: 60, unitIds: [world.units.lead] });
    await writeAndSubmit(world, await requestOf(world, duty, world.units.lead));
    await remindOn(world, "2026-12-07");
    expect(await reminders()).toEqual([]);
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { forgetMessages, messages, standAt } from "./support/outbox.ts";
import { judge, leadRequest, writeAndSubmit } from "./support/reports.ts";
import { importPlan, planReview, reviewTask } from "./support/review.ts";
import { type World, createWorld, makeCard, one } from "./support/world.ts";

/* Who hears of what happens, in the transaction in which it happens. */

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());
beforeEach(async () => {
  await world.database.pool.query("select private.set_today('2026-11-20')");
  await forgetMessages(world);
});

const rpc = (who: "leader" | "coordinator" | "head", fn: string, args: Record<string, unknown>) =>
  world.database.rpc<{ id: string }>(world.people[who], fn, { request_id: randomUUID(), ...args });

describe("a plan", () => {
  test("is told to the people of its units, once however many tasks it gives them, and not to who imported it", async () => {
    const ours = { "Phòng Kinh tế": { kind: "unit" as const, unitId: world.units.lead } };
    const coordinating = { "Văn phòng": { kind: "unit" as const, unitId: world.units.coordinating } };
    const tasks = [reviewTask("A"), reviewTask("B"), reviewTask("C", { leadUnits: ["Văn phòng"] })];
    await importPlan(world, planReview(world, tasks, { units: { ...ours, ...coordinating } }));
    expect(await messages(world)).toEqual(["head plan_imported", "staff plan_imported"]);
  });

  test("that gives an older task to one more unit tells that unit", async () => {
    const card = await makeCard(world, { support: [] });
    await forgetMessages(world);
    const task = await one(world.database, "select task_id from app.cards where id = $1", [card]);
    await world.database.pool.query(
      "insert into app.task_units (organization_id, task_id, unit_id, part, written_as) values ($1, $2, $3, 'support', 'Công an xã')",
      [world.organization, task, world.units.support],
    );
    expect(await messages(world)).toEqual(["supporter assigned"]);
  });
});

describe("a report", () => {
  test("that is returned or accepted is told to its unit, each round by itself", async () => {
    const report = await leadRequest(world);
    await writeAndSubmit(world, report);
    expect(await messages(world)).toEqual([]);
    await judge(world, report, "return", { reason: "Thiếu số liệu", due_on: "2026-12-01" });
    expect(await messages(world)).toEqual(["head report_returned 1", "staff report_returned 1"]);
    await writeAndSubmit(world, report);
    await judge(world, report, "accept");
    expect(await messages(world, "kind = 'report_accepted'")).toEqual(["head report_accepted 2", "staff report_accepted 2"]);
  });

  test("that a unit is excused from is not told to it", async () => {
    const report = await leadRequest(world);
    await judge(world, report, "exclude", { reason: "Không phát sinh" });
    expect(await messages(world)).toEqual([]);
  });

  test("is told of as often as somebody presses, and once for a press that is repeated", async () => {
    const report = await leadRequest(world);
    const period_id = await one(world.database, "select period_id from app.report_requests where id = $1", [report]);
    const press = { period_id, unit_ids: [world.units.lead], note: "Đề nghị nộp sớm", request_id: randomUUID() };
    await rpc("leader", "nudge_reports", press);
    await rpc("leader", "nudge_reports", press);
    await rpc("leader", "nudge_reports", { ...press, request_id: randomUUID() });
    expect(await messages(world)).toEqual(["head nudge 1", "head nudge 2", "staff nudge 1", "staff nudge 2"]);
    const words = await one(world.database, "select string_agg(distinct content ->> 'words', '|') from private.outbox");
    expect(words).toBe("Đề nghị nộp sớm");
  });
});

describe("an extension", () => {
  const ask = async (who: "head" | "coordinator" = "head") => {
    const card_id = await makeCard(world);
    await forgetMessages(world);
    return rpc(who, "ask_extension", { card_id, asked_due: "2026-12-30", reason: "Chờ kinh phí" });
  };

  test("is told to who decides: the coordinator at once, leaders in the morning", async () => {
    await ask();
    expect(await messages(world)).toEqual(["coordinator extension_requested", "leader extension_requested"]);
    expect(await messages(world, "urgent")).toEqual(["coordinator extension_requested"]);
  });

  test("that is withdrawn is told to nobody", async () => {
    const { id } = await ask();
    await forgetMessages(world);
    await rpc("head", "withdraw_extension", { extension_id: id });
    expect(await messages(world)).toEqual([]);
  });

  test.each([
    [true, "granted"],
    [false, "refused"],
  ])("decided (granted: %s) is told to who asked", async (granted) => {
    const { id } = await ask();
    await forgetMessages(world);
    await rpc("leader", "decide_extension", { extension_id: id, granted, due_on: null, reason: granted ? null : "Không đủ căn cứ" });
    expect(await messages(world)).toEqual(["head extension_decided"]);
  });
});

test("what is rolled back is told to nobody", async () => {
  const report = await leadRequest(world);
  const period_id = await one(world.database, "select period_id from app.report_requests where id = $1", [report]);
  await world.database
    .as(world.people.leader, async (client) => {
      await client.query("select api.nudge_reports($1, null, null, $2)", [period_id, randomUUID()]);
      throw new Error("the connection breaks");
    })
    .catch(() => undefined);
  expect(await messages(world)).toEqual([]);
});

describe("a message goes", () => {
  /** When an urgent message and one of the digest go that are written at a moment. */
  const times = async (moment: string): Promise<string[]> => {
    await standAt(world, moment);
    const { rows } = await world.database.pool.query<{ urgent: string; digest: string }>(
      "select to_char(private.send_at_once(), 'DD/MM HH24:MI') as urgent, to_char(private.send_with_digest($1), 'DD/MM HH24:MI') as digest",
      [world.organization],
    );
    return [rows[0]?.urgent ?? "", rows[0]?.digest ?? ""];
  };

  test.each([
    ["2026-11-20 06:59", "20/11 07:00", "20/11 07:30", "early on a Friday"],
    ["2026-11-20 07:00", "20/11 07:00", "20/11 07:30", "as the quiet hours end"],
    ["2026-11-20 07:30", "20/11 07:30", "23/11 07:30", "with Monday's digest, for this one has gone"],
    ["2026-11-20 20:59", "20/11 20:59", "23/11 07:30", "just before the quiet hours"],
    ["2026-11-20 21:00", "21/11 07:00", "23/11 07:30", "as they begin"],
    ["2026-11-21 03:00", "21/11 07:00", "23/11 07:30", "on a Saturday"],
    ["2026-12-31 22:00", "01/01 07:00", "04/01 07:30", "past a holiday and a weekend"],
    ["2028-02-28 22:00", "29/02 07:00", "29/02 07:30", "on the last day of a leap February"],
    ["2026-02-13 09:00", "13/02 09:00", "23/02 07:30", "past Tết"],
  ])("written at %s: urgent %s, with the digest %s (%s)", async (moment, urgent, digest) => {
    expect(await times(moment)).toEqual([urgent, digest]);
  });
});

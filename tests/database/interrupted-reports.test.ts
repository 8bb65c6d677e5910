import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getReport, leadRequest, requestOf, saveDuty, submit, writeAndSubmit, writePart } from "./support/reports.ts";
import { type PersonName, type World, createWorld, one } from "./support/world.ts";

/* The process is killed after everything was written and before it was kept: then nothing of it is there, and a retry makes one. */

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());

/** Runs a call as somebody up to its last line, and kills the connection before it commits. */
async function killBeforeCommit(who: PersonName, call: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: world.database.connectionString("authenticator") });
  const gone = new Promise<void>((resolve) => client.once("end", () => resolve()));
  client.on("error", () => undefined);
  await client.connect();
  const { sub } = world.people[who] as { sub: string };
  await client.query("begin");
  await client.query("select set_config('role', 'authenticated', true), set_config('request.jwt.claims', $1, true)", [
    JSON.stringify({ sub, role: "authenticated" }),
  ]);
  await client.query(`select api.${call}`, values);
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  await world.database.pool.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
  await gone;
}

const count = (table: string, column: string, id: string) =>
  one<number>(world.database, `select count(*)::int from app.${table} where ${column} = $1`, [id]);

describe("a submission", () => {
  test("is there whole or not at all, and the retry makes one", async () => {
    const id = await leadRequest(world);
    await writePart(world, id, "results", "Đã làm");
    const draft = (await getReport(world, id)).draftVersion;
    const submission = randomUUID();
    await killBeforeCommit("staff", "submit_report($1, $2, $3)", [id, submission, draft]);
    expect(await getReport(world, id)).toMatchObject({ status: "open", submittedAt: null, rounds: [] });
    expect(await count("report_activities", "request_id", id)).toBe(1);
    const first = await submit(world, id, "staff", submission);
    const second = await submit(world, id, "staff", submission);
    expect(second).toEqual(first);
    expect(await count("report_submissions", "request_id", id)).toBe(1);
  });
});

describe("a consolidation", () => {
  test("is there whole or not at all, and the retry makes one", async () => {
    const duty = await saveDuty(world);
    await writeAndSubmit(world, await requestOf(world, duty, world.units.lead));
    const period = await one(world.database, "select id from app.reporting_periods where duty_id = $1", [duty.id]);
    const id = randomUUID();
    await killBeforeCommit("coordinator", "begin_consolidation($1, $2)", [period, id]);
    expect(await count("consolidations", "period_id", period)).toBe(0);
    expect(await count("consolidation_sources", "consolidation_id", id)).toBe(0);
    const begin = () => world.database.rpc(world.people.coordinator, "begin_consolidation", { period_id: period, consolidation_id: id });
    expect(await begin()).toEqual(await begin());
    expect(await count("consolidation_sources", "consolidation_id", id)).toBe(1);
  });
});

describe("the job that makes requests", () => {
  test("stopped in the middle makes all of them the next time, and none twice", async () => {
    await world.database.pool.query("update app.report_duties set archived_at = now()");
    await world.database.pool.query("select private.set_today('2026-01-05')");
    const base = (await saveDuty(world)).schedule;
    const duty = await saveDuty(world, { schedule: { ...base, cadence: "quarterly", cutoffDay: 10 } });
    await world.database.pool.query("select private.set_today('2026-09-01')");
    const client = await world.database.pool.connect();
    await client.query("begin");
    await client.query("select private.make_report_requests()");
    await client.query("rollback");
    client.release();
    expect(await count("reporting_periods", "duty_id", duty.id)).toBe(0);
    await world.database.pool.query("select private.make_report_requests()");
    await world.database.pool.query("select private.make_report_requests()");
    expect(await count("reporting_periods", "duty_id", duty.id)).toBe(3);
    expect(await count("report_requests", "duty_id", duty.id)).toBe(6);
  });
});

import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { momentOf } from "../../supabase/local/clock.ts";
import { planJobs } from "../../supabase/local/gateway/plan-jobs.ts";
import { listenOn } from "../../supabase/local/listen-on.ts";
import { type TestBackend, startTestBackend } from "../support/backend.ts";

describe("the moment on which the product stands", () => {
  const real = Date.parse("2026-11-27T20:15:00Z"); // 03:15 of the 28th in Việt Nam
  it.each([
    ["the real one", { today: null, moment: null }, "2026-11-27T20:15:00.000Z"],
    ["another day at the real hour", { today: "2027-02-28", moment: null }, "2027-02-27T20:15:00.000Z"],
    ["a very moment", { today: null, moment: "2027-01-01T00:30:00.000Z" }, "2027-01-01T00:30:00.000Z"],
  ])("is %s", (_, state, expected) => {
    expect(new Date(momentOf(state, real)).toISOString()).toBe(expected);
  });
});

describe("the plan of a journey", () => {
  const job = (jobname: string, schedule: string) => ({ jobid: jobname, jobname, schedule, command: "", username: "postgres" });
  const jobs = [job("often", "* * * * *"), job("nightly", "0 18 * * *"), job("monthly", "0 1 1 * *"), job("seconds", "10 seconds")];
  const plan = (from: string, to: string) =>
    planJobs(jobs, new Date(from), new Date(to)).map(({ at, jobs: due }) => [at.toISOString(), due.map(({ jobid }) => jobid).join(" ")]);

  it("has nothing that was due before, and what is due at its end", () => {
    expect(plan("2026-11-27T18:00:00Z", "2026-11-27T18:00:01Z")).toEqual([["2026-11-27T18:00:01.000Z", "often seconds"]]);
    expect(plan("2026-11-27T17:59:59Z", "2026-11-27T18:00:00Z")).toEqual([["2026-11-27T18:00:00.000Z", "nightly often seconds"]]);
  });

  it("runs rare jobs at their times, over the end of a year too, and frequent ones a few times a day", () => {
    expect(plan("2026-12-31T01:30:00Z", "2027-01-01T01:00:00Z")).toEqual([
      ["2026-12-31T05:01:00.000Z", "often seconds"],
      ["2026-12-31T10:01:00.000Z", "often seconds"],
      ["2026-12-31T18:00:00.000Z", "nightly"],
      ["2026-12-31T23:30:00.000Z", "often seconds"],
      ["2027-01-01T00:31:00.000Z", "often seconds"],
      ["2027-01-01T01:00:00.000Z", "monthly often seconds"],
    ]);
  });

  it("grows with the days and not with the minutes", () => {
    expect(plan("2026-10-01T00:00:00Z", "2026-12-31T00:00:00Z").length).toBeLessThan(91 * 7);
  });
});

describe("a journey", () => {
  let backend: TestBackend;
  const rows = async (sql: string, values: unknown[] = []) =>
    (await backend.database.pool.query<Record<string, unknown>>(sql, values)).rows;
  const moments = async (jobname: string) =>
    (await rows("select moment from public.seen where jobname = $1 order by moment", [jobname])).map(({ moment }) =>
      (moment as Date).toISOString(),
    );
  beforeAll(async () => {
    backend = await startTestBackend();
    await rows("create table public.seen (jobname text, moment timestamptz); grant all on public.seen to postgres");
  });
  afterAll(() => backend.stop());

  it("runs what is due on the way at its moment, and waits for what that asked of the network", async () => {
    const server = createServer((_, response) => {
      rows("insert into public.seen select 'asked', private.moment()").then(
        () => response.end(),
        () => response.destroy(),
      );
    });
    const address = `http://127.0.0.1:${await listenOn(server, 0)}`;
    const see = "insert into public.seen select ''%s'', private.moment()";
    await rows(
      `set role postgres;
       select cron.unschedule(jobname) from cron.job;
       select cron.schedule('night', '0 18 * * *', '${see.replace("%s", "night")}');
       select cron.schedule('ask', '30 18 * * *', 'select net.http_post(''${address}'')');
       select cron.schedule('bad', '0 19 * * *', 'select nonsense');
       reset role`,
    );
    await backend.setMoment("2026-11-30T01:00:00Z");
    const journey = await backend.travelTo("2026-12-02T00:30:00Z");
    expect(journey).toEqual({ moment: "2026-12-02T00:30:00.000Z", ran: 6, failed: ["bad"] });
    expect(await moments("night")).toEqual(["2026-11-30T18:00:00.000Z", "2026-12-01T18:00:00.000Z"]);
    expect(await moments("asked")).toEqual(["2026-11-30T18:30:00.000Z", "2026-12-01T18:30:00.000Z"]);
    expect(await rows("select app.today()::text as today")).toEqual([{ today: "2026-12-02" }]);
    server.close();
  });

  it("back runs nothing, and back to the real time the clock stands for itself", async () => {
    expect(await backend.travelTo("2026-11-01T00:30:00Z")).toMatchObject({ ran: 0 });
    await backend.setMoment(null);
    expect(await rows("select today, moment from private.clock")).toEqual([{ today: null, moment: null }]);
  });
});

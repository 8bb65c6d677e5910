import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { toCronPattern } from "../../../supabase/local/gateway/cron.ts";
import { type TestBackend, startTestBackend } from "../../support/backend.ts";

let backend: TestBackend;
beforeAll(async () => {
  backend = await startTestBackend();
  await backend.database.pool.query(
    "set role postgres; create extension if not exists pg_cron; create extension if not exists pg_net; reset role",
  );
});
afterAll(() => backend.stop());

const rows = async (sql: string, values: unknown[] = []) => (await backend.database.pool.query<Record<string, unknown>>(sql, values)).rows;

describe("cron", () => {
  it("reads the ways of pg_cron to say when", () => {
    expect(toCronPattern("30 0 * * *")).toBe("30 0 * * *");
    expect(toCronPattern("5 seconds")).toBe("*/5 * * * * *");
    expect(toCronPattern("0 1 $ * *")).toBe("0 1 L * *");
  });

  it("runs what is scheduled and keeps how it went", async () => {
    await rows("select cron.schedule('good', '1 seconds', 'select 1'), cron.schedule('bad', '1 seconds', 'select nonsense')");
    const outcomes = () =>
      rows(
        "select distinct j.jobname, d.status from cron.job_run_details d join cron.job j using (jobid) where j.jobname in ('good', 'bad') order by 1",
      );
    await vi.waitFor(
      async () =>
        expect(await outcomes()).toEqual([
          { jobname: "bad", status: "failed" },
          { jobname: "good", status: "succeeded" },
        ]),
      { timeout: 10_000, interval: 100 },
    );
    await rows("select cron.unschedule('good'), cron.unschedule('bad')");
  });
});

describe("net", () => {
  it("sends what the database asks for, after its commit", async () => {
    const bodies: string[] = [];
    const server = createServer((request, response) => {
      request.setEncoding("utf8").on("data", (chunk: string) => bodies.push(chunk));
      request.on("end", () => response.end("nhận rồi"));
    });
    const port = await new Promise<number>((listening) =>
      server.listen(0, "127.0.0.1", () => listening((server.address() as { port: number }).port)),
    );
    const [request] = await rows("select net.http_post(url => $1, body => '{\"việc\": 1}') as id", [`http://127.0.0.1:${port}/`]);
    const answered = () => rows("select status_code, content from net._http_response where id = $1", [request?.id]);
    await vi.waitFor(async () => expect(await answered()).toEqual([{ status_code: 200, content: "nhận rồi" }]), { timeout: 5000 });
    expect(bodies.map((body) => JSON.parse(body) as unknown)).toEqual([{ việc: 1 }]);
    server.close();
  });
});

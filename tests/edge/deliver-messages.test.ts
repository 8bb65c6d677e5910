import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { makeDependencies } from "../../supabase/functions/deliver-messages/dependencies.ts";
import { handle } from "../../supabase/functions/deliver-messages/handler.ts";
import { businessAccount, governmentAccount } from "../../supabase/local/zalo/account.ts";
import { tellAddress } from "../../supabase/local/project-address.ts";
import { oaUserIdOf } from "../../supabase/local/zalo/ids.ts";
import { join, makeOrganization, makeUnit, one } from "../database/support/world.ts";
import { type TestBackend, startTestBackend } from "../support/backend.ts";

vi.stubGlobal("WebSocket", WebSocket); // Deno has one, Node 20 has not, and supabase-js asks for it

/* The handler as it runs in Deno, here in Node, against the real database and the simulated Official Account. */

const member = { unit: "Phòng Kinh tế", phone: null };
const users = [
  { key: "head", zaloUserId: "77001", name: "Trần Văn Bình", role: "unit_head", ...member },
  { key: "leader", zaloUserId: "77002", name: "Nguyễn Thị Mai", role: "leader", ...member },
];

let backend: TestBackend;
let organization: string;
let secret: string;
const people: Record<string, string> = {};

beforeAll(async () => {
  backend = await startTestBackend({ users, today: "2026-11-20" });
  const { database } = backend;
  organization = await makeOrganization(database, "UBND xã Bình An");
  const unit = await makeUnit(database, organization, "Phòng Kinh tế");
  for (const { key, zaloUserId, name, role } of users) {
    const sub = await one<string>(database, "insert into app.people (name) values ($1) returning id", [name]);
    await join(database, organization, { sub }, role as "unit_head" | "leader", role === "leader" ? null : unit);
    await database.pool.query("insert into private.zalo_identities (person_id, app_user_id, oa_user_id) values ($1, $2, $3)", [
      sub,
      zaloUserId,
      oaUserIdOf(zaloUserId),
    ]);
    people[key] = sub;
  }
  secret = await one(database, "select job_secret from private.project");
  await backend.connectOfficialAccount();
  // Until the last test the database calls nobody: the deliverer is the one in this process.
  await database.pool.query("update private.project set url = null");
});
afterAll(() => backend.stop());

beforeEach(async () => {
  backend.setFaults({});
  backend.zalo.setAccount(businessAccount);
  await backend.database.pool.query("delete from private.outbox");
  await backend.database.pool.query("delete from private.deliveries");
  await backend.database.pool.query("delete from private.channel_alarms");
});

async function run(jobSecret = secret, method = "POST"): Promise<{ status: number; body: unknown }> {
  const environment: Record<string, string> = {
    SUPABASE_URL: backend.url,
    SUPABASE_SERVICE_ROLE_KEY: backend.serviceKey,
    ...backend.zaloEnvironment,
  };
  const read = (name: string) => environment[name];
  const dependencies = makeDependencies(environment, read);
  const response = await handle(
    new Request("http://functions/deliver-messages", { method, headers: { "x-job-secret": jobSecret } }),
    dependencies,
  );
  return { status: response.status, body: (await response.json()) as unknown };
}

const pageInZalo = (path: string) => `https://zalo.me/s/${backend.zaloEnvironment.ZALO_MINI_APP_ID ?? ""}${path}`;
const sent = (persona = "head") => backend.zalo.messages().filter((message) => message.persona === persona);
/** Puts an answer in the chat into the outbox: the shortest message there is. */
async function tell(text: string, persona = "head"): Promise<void> {
  await backend.database.pool.query("select private.answer_in_chat($1, null, $2, $3)", [
    people[persona],
    randomUUID(),
    JSON.stringify({ text, buttons: [{ title: "Mở", opens: "/work" }] }),
  ]);
}
const statuses = async () =>
  (
    await backend.database.pool.query<{ s: string }>("select concat_ws(' ', status, channel, code) as s from private.deliveries order by 1")
  ).rows.map(({ s }) => s);

describe("deliver-messages", () => {
  test("refuses who is not cron, and any other method", async () => {
    expect(await run("wrong")).toEqual({ status: 401, body: { code: "auth.required" } });
    expect((await run(secret, "GET")).status).toBe(405);
  });

  test("brings a message into the chat, with its button, and says that the run was good", async () => {
    const before = sent().length;
    await tell("Chào đồng chí");
    expect(await run()).toEqual({ status: 200, body: { sent: 1 } });
    expect(sent().slice(before)).toMatchObject([
      { text: "Chào đồng chí", through: "cs_v3", buttons: [{ title: "Mở", opens: pageInZalo("/work") }] },
    ]);
    expect(
      await one(backend.database, "select good_at > now() - interval '1 minute' from private.job_runs where job = 'deliver_messages'"),
    ).toBe(true);
    expect(await run()).toEqual({ status: 200, body: {} });
  });

  test("sends through the older address where an office's account may not use the newer", async () => {
    backend.zalo.setAccount(governmentAccount);
    await tell("Chào");
    expect((await run()).body).toEqual({ sent: 1 });
    expect(await statuses()).toEqual(["sent cs_v2"]);
  });

  test("knows that it does not know, and never sends such a message again", async () => {
    const before = sent().length;
    backend.setFaults({ answersLost: true });
    await tell("Chào");
    expect((await run()).body).toEqual({ unknown: 1 });
    backend.setFaults({});
    expect((await run()).body).toEqual({});
    expect(sent().length - before).toBe(1);
  });

  test.each([
    [{ tooManyRequests: true }, "waiting", "waiting cs_v3"],
    [{ messageError: -32 }, "waiting", "waiting cs_v3"],
    [{ messageError: -230 }, "unreached", "unreached cs_v2 -230"],
    [{ messageError: -201 }, "dead", "dead cs_v3 -201"],
    [{ messageError: -212 }, "unreached", "unreached cs_v2 -212"],
  ])("%j: %s", async (faults, counted, status) => {
    backend.setFaults(faults);
    await tell("Chào");
    expect((await run()).body).toEqual({ [counted]: 1 });
    expect(await statuses()).toEqual([status]);
    expect(await one(backend.database, "select count(*)::int from private.channel_alarms")).toBe(
      "messageError" in faults && faults.messageError === -212 ? 1 : 0,
    );
  });

  test("renews a token that Zalo refuses, and goes on", async () => {
    await backend.database.pool.query("update private.official_account set access_token = 'old'");
    await tell("Chào");
    expect((await run()).body).toEqual({ sent: 1 });
  });

  test("claims nothing while no account is connected: everything waits", async () => {
    await backend.database.pool.query("update private.official_account set access_token = null, refresh_token = null");
    await tell("Chào");
    expect(await run()).toEqual({ status: 200, body: {} });
    expect(await statuses()).toEqual([]);
    await backend.connectOfficialAccount();
    expect((await run()).body).toEqual({ sent: 1 });
  });

  test("is called by the database itself when something urgent was written, in real Deno", async () => {
    await backend.database.pool.query("delete from private.deliveries");
    const before = sent("leader").length;
    await tellAddress(backend.databaseUrl, backend.url);
    await tell("Trả lời ngay", "leader");
    await expect
      .poll(
        () =>
          sent("leader")
            .slice(before)
            .map(({ text }) => text),
        { timeout: 20_000 },
      )
      .toEqual(["Trả lời ngay"]);
  });
});

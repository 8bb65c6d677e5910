import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, createTestDatabase } from "../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query(`
    create schema if not exists api;
    grant usage on schema api to anon, authenticated, service_role;
    create or replace function api.who_am_i(greeting text default 'chào') returns jsonb language sql stable as $$
      select jsonb_build_object('greeting', greeting, 'user', current_user, 'sub', auth.uid())
    $$;
    grant execute on function api.who_am_i to anon, authenticated, service_role;
  `);
});
afterAll(() => database.drop());

const somebody = { sub: "6d2b2a54-7f0a-4a55-a7f6-7c0f6e1d0a01" };

describe("a test database", () => {
  it("is Postgres 17 with the extensions of a hosted project", async () => {
    const { rows } = await database.pool.query<{ name: string; version: number }>(
      "select name, current_setting('server_version_num')::int / 10000 as version from pg_available_extensions where name = any($1) order by name",
      [["pg_cron", "pg_net", "pg_trgm", "pgtap", "unaccent"]],
    );
    expect(rows).toEqual(["pg_cron", "pg_net", "pg_trgm", "pgtap", "unaccent"].map((name) => ({ name, version: 17 })));
  });

  it("runs statements as somebody, for that transaction only", async () => {
    const user = await database.as(somebody, async (client) => (await client.query("select current_user, auth.uid()")).rows[0] as unknown);
    expect(user).toEqual({ current_user: "authenticated", uid: somebody.sub });
    const nobody = await database.as("anon", async (client) => (await client.query("select current_user, auth.uid()")).rows[0] as unknown);
    expect(nobody).toEqual({ current_user: "anon", uid: null });
  });

  it("calls functions of schema api with named arguments", async () => {
    expect(await database.rpc(somebody, "who_am_i", { greeting: "xin chào" })).toEqual({
      greeting: "xin chào",
      user: "authenticated",
      sub: somebody.sub,
    });
    expect(await database.rpc("anon", "who_am_i")).toMatchObject({ greeting: "chào", user: "anon", sub: null });
  });

  it("lets migrations schedule jobs as on a hosted project", async () => {
    await database.pool.query(
      "set role postgres; create extension if not exists pg_cron; create extension if not exists pg_net; reset role",
    );
    const { rows } = await database.pool.query("select cron.schedule('nhac-viec', '30 0 * * *', 'select 1') > 0 as scheduled");
    expect(rows).toEqual([{ scheduled: true }]);
  });
});

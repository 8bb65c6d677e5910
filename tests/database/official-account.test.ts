import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OfficialAccountState } from "../../src/core/organization/official-account.ts";
import { firstSettings } from "../../tools/zalo-probe/probe-account.ts";
import { type PersonName, type World, createWorld, makeOrganization, one, outcome } from "./support/world.ts";

const oaId = "4409";
const pair = { access_token: "secret-access", refresh_token: "secret-refresh" };

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await world.database.pool.query("select private.set_moment('2026-11-20T08:00:00+07:00')");
});
afterAll(() => world.database.drop());
beforeEach(async () => {
  await world.database.pool.query("delete from private.official_account");
  await own(world.organization);
});

const own = (organization: string, account = oaId) =>
  world.database.pool.query("select private.own_official_account($1, $2)", [organization, account]);
const idOf = (who: PersonName) => (world.people[who] as { sub: string }).sub;
const state = (who: PersonName = "coordinator", organization_id = world.organization) =>
  world.database.rpc<OfficialAccountState>(world.people[who], "get_official_account_state", { organization_id });
const enter = (changes: Record<string, unknown> = {}) =>
  world.database.rpc("service_role", "finish_official_account_entry", {
    person_id: idOf("coordinator"),
    organization_id: world.organization,
    oa_id: oaId,
    ...pair,
    name: "Xã Bình An",
    oa_type: 4,
    package_name: "Nâng cao",
    ...changes,
  });
const kept = () => one<string | null>(world.database, "select access_token from private.official_account");
const set = (columns: string) => world.database.pool.query(`update private.official_account set ${columns}`);

describe("a pair of tokens is not kept", () => {
  it.each<[string, () => Record<string, unknown>, string]>([
    ["of somebody who does not coordinate", () => ({ person_id: idOf("leader") }), "official_account.not_owned"],
    ["of somebody who has left", () => ({ person_id: idOf("former") }), "official_account.not_owned"],
    ["of a coordinator of another organization", () => ({ person_id: idOf("stranger") }), "official_account.not_owned"],
    ["of nobody", () => ({ person_id: randomUUID() }), "official_account.not_owned"],
    ["of another account", () => ({ oa_id: "5510" }), "official_account.not_owned"],
  ])("%s", async (_, changes, refusal) => {
    expect(await outcome(enter(changes()))).toBe(refusal);
    expect(await kept()).toBeNull();
  });

  it("of an organization that does not own the account", async () => {
    const elsewhere = await makeOrganization(world.database, "Ủy ban nhân dân xã Tân An");
    expect(await outcome(enter({ organization_id: elsewhere }))).toBe("official_account.not_owned");
  });
});

describe("the state", () => {
  it("is not for an organization that does not own the account, though its coordinator asks", async () => {
    const other = await one(world.database, "select organization_id from app.memberships where person_id = $1", [idOf("stranger")]);
    expect(await outcome(state("stranger", other))).toBe("official_account.not_owned");
    await own(other);
    expect(await outcome(state("stranger", other))).toBe("ok");
    expect(await outcome(state())).toBe("official_account.not_owned");
  });

  it("never carries a token", async () => {
    await enter();
    expect(JSON.stringify(await state())).not.toMatch(/secret-/u);
  });

  it.each<[OfficialAccountState["status"], string]>([
    ["empty", "access_token = null, refresh_token = null"],
    ["unproved", "expires_at = null"],
    ["connected", "expires_at = private.moment() + interval '1 minute'"],
    ["expired", "expires_at = private.moment()"],
    ["connected", "expires_at = private.moment() + interval '1 hour', failure = 'unreachable', failed_at = private.moment()"],
    ["lost", "expires_at = private.moment() + interval '1 hour', failure = 'used_up', failed_at = private.moment()"],
  ])("is %s where %s", async (status, columns) => {
    await enter();
    await set(columns);
    expect((await state()).status).toBe(status);
  });

  it("tells what Zalo said of the account, who entered the pair, and why it was not renewed", async () => {
    await enter();
    await set("failure = 'refused', failure_code = '-14002', failed_at = private.moment()");
    expect(await state()).toEqual({
      oaId,
      name: "Xã Bình An",
      type: 4,
      packageName: "Nâng cao",
      status: "unproved",
      expiresAt: null,
      failure: { kind: "refused", code: "-14002", at: "2026-11-20T01:00:00+00:00" },
      enteredBy: "coordinator",
      enteredAt: "2026-11-20T01:00:00+00:00",
    });
  });
});

describe("entering a pair", () => {
  it("keeps the one before, forgets what had failed, and ends the work of a function that renews", async () => {
    await enter({ access_token: "first", refresh_token: "first" });
    await set("failure = 'used_up', failed_at = now(), refreshing_by = gen_random_uuid(), refreshing_until = now()");
    await enter();
    const { rows } = await world.database.pool.query(
      "select access_token, previous_access_token, failure, refreshing_by, generation::int from private.official_account",
    );
    expect(rows).toEqual([
      { access_token: "secret-access", previous_access_token: "first", failure: null, refreshing_by: null, generation: 2 },
    ]);
  });

  it("has it renewed at once", async () => {
    await world.database.pool.query("update private.project set url = 'https://project.example'");
    await world.database.pool.query("delete from net.http_request_queue");
    await enter();
    const calls = await one(world.database, "select string_agg(url, ' ') from net.http_request_queue");
    expect(calls).toBe("https://project.example/functions/v1/renew-official-account");
  });

  it("is begun twenty times in ten minutes at most", async () => {
    const begin = () =>
      world.database.rpc(world.people.coordinator, "begin_official_account_entry", { organization_id: world.organization });
    for (let time = 0; time < 20; time += 1) expect(await begin()).toEqual({ oaId, personId: idOf("coordinator") });
    expect(await outcome(begin())).toBe("rate.limited");
  });
});

describe("an administrator", () => {
  it("who hands the account to another organization leaves its tokens, and with another account leaves nothing", async () => {
    await enter();
    const elsewhere = await makeOrganization(world.database, "Ủy ban nhân dân xã Tân Phú");
    await own(elsewhere);
    expect(await kept()).toBe("secret-access");
    await own(elsewhere, "5510");
    expect(await kept()).toBeNull();
    expect(await one(world.database, "select count(*)::int from private.official_account")).toBe(1);
  });

  it("finds the settings of every channel in one table", async () => {
    await enter();
    const jobSecret = await one(world.database, "select job_secret from private.project");
    const account = await world.database.rpc<{ channels: object }>("service_role", "get_official_account", { job_secret: jobSecret });
    expect(account.channels).toMatchObject(firstSettings);
    expect(account.channels).toMatchObject({ zbs_uid: { templateId: null, userIdIn: "user_id" }, zbs_phone: { development: false } });
  });
});

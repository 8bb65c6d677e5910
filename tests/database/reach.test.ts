import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { DeliveryHealth, UndeliveredMessage } from "../../src/core/notification/delivery-health.ts";
import type { MyReach, ReachList } from "../../src/core/notification/reach.ts";
import { makeDelivery, makeIdentity, makeMessage } from "./support/notifications.ts";
import { type PersonName, type World, createWorld, makeOrganization, one, outcome } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.database.drop());
beforeEach(async () => {
  await world.database.pool.query("delete from private.deliveries");
  await world.database.pool.query("delete from private.zalo_identities");
  await useChannels(["cs_v3", "cs_v2"]);
});

const inside = () => ({ organization_id: world.organization });
const ask = <T>(name: string, more: Record<string, unknown> = {}) =>
  world.database.rpc<T>(world.people.coordinator, name, { ...inside(), ...more });
const reach = (more: Record<string, unknown> = {}) => ask<ReachList>("list_reach", more);
const useChannels = (channels: string[], group: string | null = null) =>
  world.database.pool.query("update app.notification_settings set channels = $2, group_id = $3 where organization_id = $1", [
    world.organization,
    channels,
    group,
  ]);
const reachOf = async (who: PersonName) => (await reach()).people.find(({ person }) => person.name === who);

describe("which channels lead to a person", () => {
  test.each<[identity: Parameters<typeof makeIdentity>[2] | null, lacks: Record<string, string | null>]>([
    [null, { cs_v3: "not_in_chat", zbs_uid: "not_in_chat", zbs_phone: "no_phone", group: "no_group" }],
    [{}, { cs_v3: "not_in_chat", zbs_uid: "not_in_chat", zbs_phone: "no_phone", group: "no_group" }],
    [
      { inChat: true, follows: false },
      { cs_v3: "not_following", zbs_uid: null, zbs_phone: "no_phone", group: "no_group" },
    ],
    [
      { inChat: true, follows: true, silentHours: 169 },
      { cs_v3: "silent", zbs_uid: null, zbs_phone: "no_phone", group: "no_group" },
    ],
    [
      { inChat: true, follows: true, silentHours: 167 },
      { cs_v3: null, zbs_uid: null, zbs_phone: "no_phone", group: "no_group" },
    ],
    [{ inChat: true }, { cs_v3: null, zbs_uid: null, zbs_phone: "no_phone", group: "no_group" }],
    [{ phone: "84900000000" }, { cs_v3: "not_in_chat", zbs_uid: "not_in_chat", zbs_phone: null, group: "no_group" }],
  ])("%j: %j", async (identity, lacks) => {
    await useChannels(["cs_v3", "zbs_uid", "zbs_phone", "group"]);
    if (identity !== null) await makeIdentity(world, "staff", identity);
    const found = await reachOf("staff");
    expect(found?.ways).toMatchObject(Object.entries(lacks).map(([channel, lack]) => ({ channel, lacks: lack })));
    const own = await world.database.rpc<MyReach>(world.people.staff, "get_my_reach", inside());
    expect(own).toEqual({ account: null, follows: identity?.follows ?? null, ways: found?.ways });
  });

  test.each<[identity: Parameters<typeof makeIdentity>[2], sure: boolean]>([
    [{ inChat: true }, false],
    [{ inChat: true, follows: true }, true],
    [{ inChat: true, silentHours: 1 }, true],
  ])("%j: sure %s", async (identity, sure) => {
    await useChannels(["cs_v3", "zbs_uid"]);
    await makeIdentity(world, "staff", identity);
    expect((await reachOf("staff"))?.ways).toEqual([
      { channel: "cs_v3", sure, lacks: null },
      { channel: "zbs_uid", sure: true, lacks: null },
    ]);
  });

  test("a group of the own Official Account leads to everybody, no channel to nobody", async () => {
    await useChannels(["group"], "g1");
    expect((await reach()).unreached).toBe(8);
    await world.database.pool.query("select private.own_official_account($1, '4409')", [world.organization]);
    expect((await reach()).unreached).toBe(0);
    await world.database.pool.query("delete from private.official_account");
    await useChannels([]);
    const { people, total, unreached } = await reach();
    expect([total, unreached]).toEqual([8, 8]);
    expect(people.every(({ ways }) => ways.length === 0)).toBe(true);
  });
});

describe("the list of people", () => {
  test("names who belongs here now, once, with unit and role", async () => {
    const { people } = await reach();
    expect(people.map(({ person }) => person.name)).toEqual([
      "coordinator",
      "head",
      "leader",
      "other",
      "staff",
      "supporter",
      "team",
      "viewer",
    ]);
    expect((await reachOf("head"))?.memberships).toEqual([{ unit: "Phòng Kinh tế", role: "unit_head" }]);
    expect((await reachOf("leader"))?.memberships).toEqual([{ unit: null, role: "leader" }]);
  });

  test("comes in pages, and on a wish only with those whom nothing reaches", async () => {
    await makeIdentity(world, "head", { inChat: true });
    const first = await reach({ unreached: true, max_people: 2 });
    expect(first).toMatchObject({ total: 8, unreached: 7, people: [{ person: { name: "coordinator" } }, { person: { name: "leader" } }] });
    const last = first.people.at(-1)?.person;
    const second = await reach({ unreached: true, max_people: 2, after_name: last?.name, after_id: last?.id });
    expect(second.people.map(({ person }) => person.name)).toEqual(["other", "staff"]);
  });

  test("says what reached them last and what did not, in this organization alone", async () => {
    const elsewhere = await makeOrganization(world.database, "Ủy ban nhân dân xã Tân Lập");
    await makeDelivery(world, "staff", { status: "sent", channel: "cs_v3", at: "2026-11-18 07:30" });
    await makeDelivery(world, "staff", { status: "sent", channel: "cs_v2", at: "2026-11-19 07:30" });
    await makeDelivery(world, "staff", { status: "dead", channel: "cs_v3", code: "-201", at: "2026-11-20 07:30" });
    await makeDelivery(world, "staff", { status: "waiting" });
    await makeDelivery(world, "staff", { status: "sent", channel: "group", organization: elsewhere });
    await makeDelivery(world, "head", { status: "unreached", code: "no_channel", at: "2026-11-20 07:30" });
    expect(await reachOf("staff")).toMatchObject({
      reached: { status: "sent", channel: "cs_v2", code: null, at: "2026-11-19T07:30:00" },
      missed: { status: "dead", channel: "cs_v3", code: "-201", at: "2026-11-20T07:30:00" },
    });
    expect(await reachOf("head")).toMatchObject({ reached: null, missed: { status: "unreached", channel: null, code: "no_channel" } });
    expect(await reachOf("viewer")).toMatchObject({ reached: null, missed: null });
  });
});

describe("the watchdog", () => {
  const health = () => ask<DeliveryHealth>("get_delivery_health");

  test("says that nothing ran, counts a week, and names alarms of channels in use", async () => {
    await world.database.pool.query("insert into private.channel_alarms values ('cs_v3', '-212', now()), ('zbs_phone', '-137', now())");
    const elsewhere = await makeOrganization(world.database, "Ủy ban nhân dân xã Tân Tiến");
    for (const status of ["waiting", "sending", "unknown", "unreached", "unreached", "dead", "sent", "dropped"]) {
      await makeDelivery(world, "staff", { status });
    }
    await makeDelivery(world, "staff", { status: "dead", at: "2026-11-01 07:30" });
    await makeDelivery(world, "staff", { status: "dead", organization: elsewhere });
    const { alarms, ...rest } = await health();
    expect(rest).toEqual({
      today: "2026-11-20",
      runs: [
        { job: "write_reminders", at: null, late: true },
        { job: "deliver_messages", at: null, late: true },
      ],
      waiting: 2,
      undelivered: { unknown: 1, unreached: 2, dead: 1 },
    });
    expect(alarms).toMatchObject([{ channel: "cs_v3", code: "-212" }]);
  });

  test.each<[job: string, ago: string, late: boolean]>([
    ["write_reminders", "1 hour 59 minutes", false],
    ["write_reminders", "2 hours 1 minute", true],
    ["deliver_messages", "14 minutes", false],
    ["deliver_messages", "16 minutes", true],
  ])("%s, %s ago: late %s", async (job, ago, late) => {
    await world.database.pool.query("delete from private.job_runs");
    await world.database.pool.query("insert into private.job_runs values ($1, now() - $2::interval)", [job, ago]);
    const run = (await health()).runs.find((each) => each.job === job);
    expect(run).toMatchObject({ late, at: expect.stringMatching(/^2026-11-(19|20)T/u) as string });
  });
});

describe("what could not be delivered", () => {
  test("is listed with the newest first, page by page, and nothing that arrived", async () => {
    const ids: string[] = [];
    for (const [at, status] of [
      ["18", "dead"],
      ["19", "unknown"],
      ["20", "unreached"],
    ] as const) {
      ids.unshift(await makeDelivery(world, "staff", { status, at: `2026-11-${at} 07:30` }));
    }
    await makeDelivery(world, "staff", { status: "sent" });
    await makeDelivery(world, "staff", { status: "dead", at: "2026-10-01 07:30" });
    const message = await makeMessage(world, "staff", { kind: "nudge", subject: randomUUID() });
    await world.database.pool.query("update private.outbox set delivery_id = $1, state = 'gathered' where id = $2", [ids[0], message]);
    const first = await ask<UndeliveredMessage[]>("list_undelivered", { max_deliveries: 2 });
    expect(first.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(first[0]).toMatchObject({
      person: { name: "staff" },
      kind: "urgent",
      status: "unreached",
      messages: 1,
      at: "2026-11-20T07:30:00",
    });
    const second = await ask<UndeliveredMessage[]>("list_undelivered", { before_id: first[1]?.id });
    expect(second.map(({ id }) => id)).toEqual(ids.slice(2));
  });

  const retry = (delivery_id: string, more: Record<string, unknown> = {}) =>
    world.database.rpc(world.people.coordinator, "retry_delivery", { delivery_id, request_id: randomUUID(), ...more });
  const statusOf = (id: string) => one(world.database, "select status from private.deliveries where id = $1", [id]);

  test.each<[status: string, confirmed: boolean, answer: string]>([
    ["waiting", true, "delivery.closed"],
    ["claimed", true, "delivery.closed"],
    ["sending", true, "delivery.closed"],
    ["sent", true, "delivery.closed"],
    ["dropped", true, "delivery.closed"],
    ["unreached", true, "delivery.closed"],
    ["unknown", false, "delivery.may_come_twice"],
    ["unknown", true, "ok"],
    ["dead", false, "ok"],
  ])("%s, a second time no harm: %s → %s", async (status, confirmed, answer) => {
    const id = await makeDelivery(world, "staff", { status, channel: "cs_v3", code: "-201" });
    expect(await outcome(retry(id, { may_come_twice: confirmed }))).toBe(answer);
    expect(await statusOf(id)).toBe(answer === "ok" ? "waiting" : status);
  });

  test("begins anew with the first channel, and once for a request", async () => {
    const id = await makeDelivery(world, "staff", { status: "dead", channel: "cs_v3" });
    const request_id = randomUUID();
    await retry(id, { request_id });
    expect(await one(world.database, "select to_jsonb(d) from private.deliveries d where id = $1", [id])).toMatchObject({
      status: "waiting",
      attempts: 0,
      tried: [],
      code: null,
    });
    await world.database.pool.query("update private.deliveries set status = 'dead' where id = $1", [id]);
    await retry(id, { request_id });
    expect(await statusOf(id)).toBe("dead");
  });

  test("is not another organization's to send again", async () => {
    const id = await makeDelivery(world, "staff", { status: "dead" });
    const args = { delivery_id: id, request_id: randomUUID() };
    expect(await outcome(world.database.rpc(world.people.stranger, "retry_delivery", args))).toBe("delivery.not_found");
    expect(await outcome(retry(randomUUID()))).toBe("delivery.not_found");
  });
});

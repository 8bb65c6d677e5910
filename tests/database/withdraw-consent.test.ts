import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Member, Session } from "../../src/core/organization/organization.ts";
import { leadRequest } from "./support/reports.ts";
import { type World, createWorld, join, makeCard, makeOrganization, one, outcome } from "./support/world.ts";

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());

let lastId = 9000;
let person: { sub: string };
let appUserId: string;

const signIn = async () => ({
  sub: (
    await world.database.rpc<{ personId: string }>("service_role", "sign_in_person", {
      app_user_id: appUserId,
      name: `Đặng Hoàng Nam ${appUserId}`,
      avatar_url: `https://s120.zdn.vn/${appUserId}.jpg`,
      oa_user_id: `oa-${appUserId}`,
    })
  ).personId,
});
const withdraw = (who: { sub: string }) => world.database.rpc(who, "withdraw_consent");
const revoke = (happened_at: string, app_user_id = appUserId) =>
  world.database.rpc("service_role", "revoke_consent", { app_user_id, happened_at });
const soon = () => new Date(Date.now() + 60_000).toISOString();
const session = (who: { sub: string }) => world.database.rpc<Session>(who, "get_session");

beforeEach(async () => {
  appUserId = `khach${(lastId += 1)}`; // no letters of a uuid, no digits of a moment
  person = await signIn();
  await join(world.database, world.organization, person, "staff", world.units.lead);
  await world.database.rpc("service_role", "keep_shared_phone", {
    person_id: person.sub,
    app_user_id: appUserId,
    phone: `8491234${lastId}`,
  });
});

/** Whether anything in the database still tells who it was. */
async function traces(...words: string[]): Promise<string[]> {
  const { rows } = await world.database.pool.query<{ name: string }>(
    "select c.oid::regclass::text as name from pg_class c where c.relkind = 'r' and c.relnamespace in ('app'::regnamespace, 'private'::regnamespace)",
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const held = await one<boolean>(world.database, `select exists (select from ${name} t where t::text like any ($1))`, [
      words.map((word) => `%${word}%`),
    ]);
    if (held) found.push(name);
  }
  return found;
}

describe.each([
  ["in the app", () => withdraw(person)],
  ["in Zalo", () => revoke(soon())],
])("consent taken back %s", (_, takeBack) => {
  test("takes name, picture, number and Zalo's ids; what was done stays without the name", async () => {
    const card = await makeCard(world);
    await world.database.rpc(person, "add_comment", { card_id: card, body: "Đã liên hệ", request_id: randomUUID() });
    await world.database.rpc(world.people.coordinator, "expect_members", {
      organization_id: world.organization,
      people: [{ phone: `8491234${lastId}`, name: `Đặng Hoàng Nam ${appUserId}`, unitId: null, role: "viewer" }],
    });
    await world.database.pool.query(
      "insert into private.chat_reports (person_id, request_id, pieces, touched_at) values ($1, $2, $3, now())",
      [person.sub, await leadRequest(world), JSON.stringify([{ text: `Ghi chép của ${appUserId}` }])],
    );
    await takeBack();
    // Only the counter of sign-ins knows the account, for a day at most.
    expect(
      await traces(`Đặng Hoàng Nam ${appUserId}`, `s120.zdn.vn/${appUserId}`, `8491234${lastId}`, `oa-${appUserId}`, appUserId),
    ).toEqual(["private.sign_ins"]);
    const shown = await world.database.rpc(world.people.coordinator, "get_card", { card_id: card });
    expect(JSON.stringify(shown)).toContain("Đã liên hệ");
    expect(JSON.stringify(shown)).toContain("Người đã rút đồng ý");
    const members = await world.database.rpc<Member[]>(world.people.leader, "list_members", { organization_id: world.organization });
    expect(members.map((member) => member.person.id)).not.toContain(person.sub);
  });

  test("leaves a token that is still good nothing to see", async () => {
    const { token } = await world.database.rpc<{ token: string }>(world.people.coordinator, "create_invitation", {
      organization_id: world.organization,
      unit_id: world.units.lead,
      role: "staff",
      days: 1,
    });
    await takeBack();
    for (const [fn, args] of [
      ["get_session", {}],
      ["get_board", { organization_id: world.organization }],
      ["get_my_data", {}],
      ["forget_my_phone", {}],
      ["begin_phone_sharing", {}],
      ["accept_invitation", { token }],
    ] as const) {
      expect([fn, await outcome(world.database.rpc(person, fn, args))]).toEqual([fn, "auth.required"]);
    }
    const { rows } = await world.database.as(person, (client) => client.query("select 1 from app.people"));
    expect(rows).toEqual([]);
  });

  test("a second time is no fault, and who comes back is somebody new", async () => {
    await takeBack();
    expect(await outcome(takeBack())).toBe("ok");
    const back = await signIn();
    expect(back.sub).not.toBe(person.sub);
    expect((await session(back)).memberships).toEqual([]);
    expect(await outcome(takeBack())).toBe("ok");
  });
});

test("whoever coordinates alone is told to invite another first", async () => {
  const organization = await makeOrganization(world.database, "Xã một người");
  await join(world.database, organization, person, "coordinator", null);
  expect(await outcome(withdraw(person))).toBe("consent.last_coordinator");
  expect(await world.database.rpc(person, "get_my_data")).toMatchObject({ onlyCoordinatorOf: ["Xã một người"], knownInChat: true });
  await join(world.database, organization, world.people.other as { sub: string }, "coordinator", null);
  expect(await outcome(withdraw(person))).toBe("ok");
});

test("the last two coordinators do not both leave at once", async () => {
  const organization = await makeOrganization(world.database, "Xã hai người");
  const first = person;
  appUserId = `khach${(lastId += 1)}`; // no letters of a uuid, no digits of a moment
  const second = await signIn();
  for (const one_ of [first, second]) await join(world.database, organization, one_, "coordinator", null);
  const answers = await Promise.all([outcome(withdraw(first)), outcome(withdraw(second))]);
  expect(answers.sort()).toEqual(["consent.last_coordinator", "ok"]);
});

test("Zalo's word holds for the last coordinator too", async () => {
  const organization = await makeOrganization(world.database, "Xã chờ mời");
  await join(world.database, organization, person, "coordinator", null);
  await revoke(soon());
  expect(await outcome(session(person))).toBe("auth.required");
  // What docs/deploy.md gives the administrator then.
  const token = await one(
    world.database,
    `with made as (select private.new_token() as token)
     insert into app.invitations (organization_id, role, token_hash, expires_at)
     select $1, 'coordinator', private.hash_token(token), now() + interval '7 days' from made
     returning (select token from made)`,
    [organization],
  );
  expect(await outcome(world.database.rpc(await signIn(), "accept_invitation", { token }))).toBe("ok");
});

test("an event from before somebody came back does nothing, however often it is played", async () => {
  const before = new Date(Date.now() - 60_000).toISOString();
  await revoke(before);
  expect((await session(person)).memberships).toHaveLength(1);
});

test("an event about somebody unknown is no fault; one about nobody is refused", async () => {
  expect(await outcome(revoke(soon(), "unknown"))).toBe("ok");
  expect(await outcome(revoke(soon(), ""))).toBe("request.invalid");
});

test("a number that brings a membership at the same moment leaves none behind", async () => {
  const phone = `8491234${lastId}`;
  await world.database.rpc(world.people.coordinator, "expect_members", {
    organization_id: world.organization,
    people: [{ phone, name: "A", unitId: null, role: "viewer" }],
  });
  const share = world.database.rpc("service_role", "keep_shared_phone", { person_id: person.sub, app_user_id: appUserId, phone });
  await Promise.all([outcome(share), withdraw(person)]);
  expect(
    await one(world.database, "select count(*)::int from app.memberships where person_id = $1 and ended_at is null", [person.sub]),
  ).toBe(0);
});

test("the number alone can go, and everything else stays", async () => {
  expect(await world.database.rpc(person, "get_my_data")).toMatchObject({
    name: `Đặng Hoàng Nam ${appUserId}`,
    hasPicture: true,
    phone: `8491234${lastId}`,
    knownInChat: true,
    comments: 0,
    onlyCoordinatorOf: [],
  });
  for (let time = 0; time < 2; time += 1) await world.database.rpc(person, "forget_my_phone");
  expect(await world.database.rpc(person, "get_my_data")).toMatchObject({ phone: null });
  expect((await session(person)).memberships).toHaveLength(1);
});

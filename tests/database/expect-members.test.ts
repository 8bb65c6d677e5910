import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ExpectedMember, Session } from "../../src/core/organization/organization.ts";
import { type PersonName, type World, createWorld, join, makeOrganization, makeUnit, one, outcome } from "./support/world.ts";

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());

interface Listed {
  phone: string;
  name: string;
  unitId: string | null;
  role: string;
}

const staffOf = (unitId: string | null, phone: string, more: Partial<Listed> = {}): Listed => ({
  phone,
  name: "Nguyễn Thị Na",
  unitId,
  role: "staff",
  ...more,
});
const list = (people: unknown, who: PersonName = "coordinator") =>
  world.database.rpc<{ added: number; members: number; listed: number }>(world.people[who], "expect_members", {
    organization_id: world.organization,
    people,
  });
const waiting = () =>
  world.database.rpc<ExpectedMember[]>(world.people.coordinator, "list_expected_members", { organization_id: world.organization });

let lastId = 7000;
async function signedIn(name: string | null = null): Promise<{ sub: string; appUserId: string }> {
  const appUserId = String((lastId += 1));
  const { personId } = await world.database.rpc<{ personId: string }>("service_role", "sign_in_person", {
    app_user_id: appUserId,
    name,
    avatar_url: null,
    oa_user_id: null,
  });
  return { sub: personId, appUserId };
}
const share = ({ sub, appUserId }: { sub: string; appUserId: string }, phone: string) =>
  world.database.rpc<{ joined: number }>("service_role", "keep_shared_phone", { person_id: sub, app_user_id: appUserId, phone });
const session = (person: { sub: string }) => world.database.rpc<Session>(person, "get_session");

describe("a list of people by phone number", () => {
  test.each([
    ["nobody", [], "request.invalid"],
    ["no list", { phone: "84912000001" }, "request.invalid"],
    ["more than a list holds", Array(501).fill({ phone: "84912000001", name: "A", unitId: null, role: "viewer" }), "request.invalid"],
    ["a number in the wrong form", [{ phone: "0912000001", name: "A", unitId: null, role: "viewer" }], "member.phone_invalid"],
    ["no number", [{ name: "A", unitId: null, role: "viewer" }], "member.phone_invalid"],
    ["no name", [{ phone: "84912000001", name: " ", unitId: null, role: "viewer" }], "request.invalid"],
    ["a role that there is not", [{ phone: "84912000001", name: "A", unitId: null, role: "king" }], "request.invalid"],
    ["somebody of a unit without one", [{ phone: "84912000001", name: "A", unitId: null, role: "staff" }], "unit.not_found"],
  ])("refuses %s", async (_, people, refusal) => {
    expect(await outcome(list(people))).toBe(refusal);
    expect(await waiting()).toEqual([]);
  });

  test("refuses a unit of another organization", async () => {
    const elsewhere = await makeUnit(world.database, await makeOrganization(world.database, "Xã khác"), "Phòng Kinh tế");
    expect(await outcome(list([staffOf(elsewhere, "84912000001")]))).toBe("unit.not_found");
  });

  test("adds nobody twice, however often it comes, and tells what it did", async () => {
    const { lead, other } = world.units;
    const people = [staffOf(lead, "84912000001"), staffOf(lead, "84912000001"), staffOf(other, "84912000001", { role: "unit_head" })];
    expect(await list(people)).toEqual({ added: 2, members: 0, listed: 0 });
    expect(await list([...people, staffOf(lead, "84912000002")])).toEqual({ added: 1, members: 0, listed: 2 });
    const [all] = await Promise.all([waiting(), list(people), list(people)]);
    expect(all).toHaveLength(3);
    expect(all).toContainEqual({
      id: expect.any(String) as string,
      name: "Nguyễn Thị Na",
      phone: "84912000002",
      unit: { id: lead, name: "Phòng Kinh tế" },
      role: "staff",
      listedBy: "coordinator",
      listedAt: expect.any(String) as string,
    });
    const forget = () =>
      world.database.rpc(world.people.coordinator, "forget_expected_members", {
        organization_id: world.organization,
        expected_ids: all.map(({ id }) => id),
      });
    await forget();
    await forget();
    expect(await waiting()).toEqual([]);
  });

  test("holds so many and no more", async () => {
    await world.database.pool.query(
      `insert into app.expected_members (organization_id, phone, name, role)
       select $1, (84970000000 + n)::text, 'A', 'viewer' from generate_series(1, 2000) n`,
      [world.organization],
    );
    expect(await outcome(list([staffOf(world.units.lead, "84912000003")]))).toBe("member.too_many_expected");
    await world.database.pool.query("delete from app.expected_members");
  });

  test("forgets numbers that nobody has shared within half a year", async () => {
    await list([staffOf(world.units.lead, "84912000004"), staffOf(world.units.lead, "84912000005")]);
    await world.database.pool.query("update app.expected_members set listed_at = now() - interval '181 days' where phone = '84912000004'");
    await world.database.pool.query("select private.forget_expected_members()");
    expect((await waiting()).map(({ phone }) => phone)).toEqual(["84912000005"]);
    await world.database.pool.query("delete from app.expected_members");
  });
});

describe("whoever shares a number", () => {
  test("belongs to all that waits for it, in every organization, and is listed no more", async () => {
    const elsewhere = await makeOrganization(world.database, "Xã bên");
    await join(world.database, elsewhere, world.people.other as { sub: string }, "coordinator", null);
    await world.database.rpc(world.people.other, "expect_members", {
      organization_id: elsewhere,
      people: [staffOf(null, "84912000010", { role: "viewer" })],
    });
    await list([staffOf(world.units.lead, "84912000010"), staffOf(world.units.lead, "84912000011")]);
    const person = await signedIn();
    expect(await share(person, "84912000010")).toEqual({ joined: 2 });
    const { memberships, person: shown } = await session(person);
    expect(memberships.map(({ organization, role }) => [organization.name, role]).sort()).toEqual([
      ["Xã bên", "viewer"],
      ["Ủy ban nhân dân xã Bình An", "staff"],
    ]);
    // Zalo told no name, so the office's own list does; a later sign-in without a name takes it away from nobody.
    expect(shown.name).toBe("Nguyễn Thị Na");
    expect((await waiting()).map(({ phone }) => phone)).toEqual(["84912000011"]);
    // The answer got lost, or the list comes again: nothing is there twice.
    expect(await share(person, "84912000010")).toEqual({ joined: 0 });
    expect(await list([staffOf(world.units.lead, "84912000010")])).toEqual({ added: 0, members: 1, listed: 0 });
    expect((await session(person)).memberships).toHaveLength(2);
  });

  test("that nobody listed belongs nowhere, and keeps the name that Zalo told", async () => {
    const person = await signedIn("Bé Na");
    expect(await share(person, "84912000020")).toEqual({ joined: 0 });
    expect(await session(person)).toMatchObject({ person: { name: "Bé Na" }, memberships: [] });
  });

  test("is the person whose Zalo account it is, and nobody else", async () => {
    const [one_, two] = [await signedIn(), await signedIn()];
    await list([staffOf(world.units.lead, "84912000030")]);
    expect(await outcome(share({ ...one_, appUserId: two.appUserId }, "84912000030"))).toBe("zalo.denied");
    expect(await outcome(share(one_, "0912000030"))).toBe("phone.unavailable");
    expect((await session(one_)).memberships).toEqual([]);
  });

  test("has a number that Zalo gave to somebody else no longer", async () => {
    const [before, after] = [await signedIn(), await signedIn()];
    await share(before, "84912000040");
    await share(after, "84912000040");
    const owner = "select array_agg(person_id) from private.zalo_identities where phone = '84912000040'";
    expect(await one(world.database, owner)).toEqual([after.sub]);
  });

  test("on two phones at once is a member once", async () => {
    const person = await signedIn();
    await list([staffOf(world.units.lead, "84912000050")]);
    const answers = await Promise.all([share(person, "84912000050"), share(person, "84912000050")]);
    expect(answers.map(({ joined }) => joined).sort()).toEqual([0, 1]);
    expect((await session(person)).memberships).toHaveLength(1);
  });

  test("does so ten times in ten minutes at most", async () => {
    const person = await signedIn();
    const begin = () => world.database.rpc(person, "begin_phone_sharing");
    expect(await begin()).toEqual({ personId: person.sub });
    await world.database.pool.query("update private.sign_ins set attempts = 10 where key = 'share-phone:' || $1", [person.sub]);
    expect(await outcome(begin())).toBe("rate.limited");
  });
});

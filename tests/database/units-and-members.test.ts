import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BoardChanges } from "../../src/core/board/board.ts";
import type {
  ExpectedMember,
  Member,
  OpenInvitation,
  Session,
  Unit,
  UnitDirectory,
  UnitGroup,
} from "../../src/core/organization/organization.ts";
import {
  type PersonName,
  type World,
  createWorld,
  join,
  makeCard,
  makeOrganization,
  makeUnit,
  one,
  outcome,
  today,
} from "./support/world.ts";

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());

const call = <T>(who: PersonName, fn: string, args: Record<string, unknown>) =>
  world.database.rpc<T>(world.people[who], fn, { organization_id: world.organization, ...args });
const saveUnit = (changes: Record<string, unknown>) =>
  call<Unit>("coordinator", "save_unit", { unit_id: null, name: "Đơn vị", short_name: null, parent_id: null, aliases: [], ...changes });
const newcomer = async () => ({ sub: await one(world.database, "insert into app.people (name) values ('Người mới') returning id") });

describe("units", () => {
  test("are made under the client's id, found again, and changed", async () => {
    const id = randomUUID();
    const made = await saveUnit({
      unit_id: id,
      name: "  Trường Mầm non Hoa Sen ",
      short_name: "MN Hoa Sen",
      aliases: ["MN Hoa  Sen", "mn hoa sen", ""],
    });
    expect(made).toEqual({
      id,
      name: "Trường Mầm non Hoa Sen",
      shortName: "MN Hoa Sen",
      parentId: null,
      aliases: ["MN Hoa  Sen"],
      members: 0,
    });
    const changed = await saveUnit({ unit_id: id, name: "Trường MN Hoa Sen", parent_id: world.units.lead, aliases: ["Hoa Sen"] });
    // The list of aliases is taken as given; the former name goes unless it is in it.
    expect(changed).toMatchObject({ name: "Trường MN Hoa Sen", parentId: world.units.lead, aliases: ["Hoa Sen"] });
    const { units } = await call<UnitDirectory>("staff", "list_units", {});
    expect(units.find((unit) => unit.id === id)).toEqual(changed);
    expect(units.find((unit) => unit.id === world.units.lead)?.members).toBe(2);
  });

  test.each([
    ["the name of another", { name: "Phòng  kinh tế" }, "unit.name_taken"],
    ["the same name in another spelling", { name: "Trạm Y tế  xã." }, "unit.name_taken"],
    ["another's name as alias", { name: "Đơn vị A", aliases: ["công an xã"] }, "unit.name_taken"],
    ["no name", { name: " " }, "unit.invalid"],
    ["a name too long", { name: "x".repeat(201) }, "unit.invalid"],
    ["a parent that is nowhere", { name: "Đơn vị B", parent_id: randomUUID() }, "unit.not_found"],
  ])("%s: %s", async (_, changes, refusal) => {
    expect(await outcome(saveUnit(changes))).toBe(refusal);
  });

  test("names that differ in a tone are two names, old and new tone placing is one", async () => {
    await saveUnit({ name: "Xã Tân Hà" });
    expect(await outcome(saveUnit({ name: "Xã Tân Hạ" }))).toBe("ok");
    await saveUnit({ name: "Xã Hoà Bình" });
    expect(await outcome(saveUnit({ name: "Xã Hòa Bình" }))).toBe("unit.name_taken");
  });

  test("never stand below themselves", async () => {
    expect(await outcome(saveUnit({ unit_id: world.units.lead, name: "Phòng Kinh tế", parent_id: world.units.team }))).toBe("unit.invalid");
  });

  test("of another organization are out of reach, as unit, parent and in groups", async () => {
    const elsewhere = await makeUnit(world.database, await makeOrganization(world.database, "Xã khác"), "Phòng Kinh tế");
    expect(await outcome(saveUnit({ unit_id: elsewhere, name: "Chiếm" }))).toBe("unit.not_found");
    expect(await outcome(saveUnit({ name: "Đơn vị C", parent_id: elsewhere }))).toBe("unit.not_found");
    const group = { group_id: null, name: "Nhóm", unit_ids: [elsewhere] };
    expect(await outcome(call("coordinator", "save_unit_group", group))).toBe("unit.not_found");
  });

  test("groups are made, changed and kept apart by name", async () => {
    const { lead, support, other } = world.units;
    const made = await call<UnitGroup>("coordinator", "save_unit_group", {
      group_id: null,
      name: "Các phòng",
      unit_ids: [lead, support, lead],
    });
    expect(made.unitIds.sort()).toEqual([lead, support].sort());
    const changed = { group_id: made.id, name: "Các phòng, ban", unit_ids: [other] };
    expect(await call("coordinator", "save_unit_group", changed)).toEqual({ id: made.id, name: "Các phòng, ban", unitIds: [other] });
    expect(await outcome(call("coordinator", "save_unit_group", { group_id: null, name: "các phòng,  ban", unit_ids: [] }))).toBe(
      "unit.name_taken",
    );
  });
});

describe("invitations", () => {
  const invite = (more: Record<string, unknown> = {}) =>
    call<{ token: string; expiresAt: string }>("coordinator", "create_invitation", {
      unit_id: world.units.lead,
      role: "staff",
      days: 7,
      ...more,
    });

  test("put one person into a unit, once; the same person may ask again", async () => {
    const { token } = await invite();
    const [guest, late] = [await newcomer(), await newcomer()];
    const session = await world.database.rpc<Session>(guest, "accept_invitation", { token });
    expect(session.memberships).toMatchObject([{ unit: { name: "Phòng Kinh tế" }, role: "staff" }]);
    expect(await world.database.rpc(guest, "accept_invitation", { token })).toEqual(session);
    expect(await outcome(world.database.rpc(late, "accept_invitation", { token }))).toBe("invitation.invalid");
    expect(await one(world.database, "select count(*)::int from app.invitations where token_hash = convert_to($1, 'UTF8')", [token])).toBe(
      0,
    );
  });

  test("two at once let one in", async () => {
    const { token } = await invite();
    const guests = [await newcomer(), await newcomer()];
    const answers = await Promise.all(guests.map((guest) => outcome(world.database.rpc(guest, "accept_invitation", { token }))));
    expect(answers.sort()).toEqual(["invitation.invalid", "ok"]);
  });

  test("run out", async () => {
    const { token } = await invite();
    await world.database.pool.query("update app.invitations set expires_at = now() where token_hash = private.hash_token($1)", [token]);
    expect(await outcome(world.database.rpc(await newcomer(), "accept_invitation", { token }))).toBe("invitation.expired");
  });

  const open = () => call<OpenInvitation[]>("coordinator", "list_invitations", {});
  const withdraw = (invitation_id: string | undefined) =>
    world.database.rpc(world.people.coordinator, "withdraw_invitation", { invitation_id });

  test("are listed until they are taken up, taken back or run out; a link that was taken back opens nothing", async () => {
    await world.database.pool.query("delete from app.invitations where accepted_at is null");
    const [taken, wrong, old] = [await invite(), await invite({ role: "unit_head" }), await invite()];
    await world.database.pool.query("update app.invitations set expires_at = now() where token_hash = private.hash_token($1)", [old.token]);
    const listed = await open();
    expect(listed).toMatchObject([
      { unit: { id: world.units.lead, name: "Phòng Kinh tế" }, role: "unit_head", invitedBy: "coordinator" },
      { role: "staff" },
    ]);
    expect(JSON.stringify(listed)).not.toContain(wrong.token);
    expect(await outcome(withdraw(listed[0]?.id))).toBe("ok");
    expect(await outcome(withdraw(listed[0]?.id))).toBe("ok");
    expect(await outcome(world.database.rpc(await newcomer(), "accept_invitation", { token: wrong.token }))).toBe("invitation.withdrawn");
    await world.database.rpc(await newcomer(), "accept_invitation", { token: taken.token });
    expect(await outcome(withdraw(listed[1]?.id))).toBe("invitation.accepted");
    expect(await open()).toEqual([]);
  });

  test("one that is taken up and taken back at once is only one of both", async () => {
    const { token } = await invite();
    const [invitation] = await open();
    const answers = await Promise.all([
      outcome(world.database.rpc(await newcomer(), "accept_invitation", { token })),
      outcome(withdraw(invitation?.id)),
    ]);
    expect([
      ["ok", "invitation.accepted"],
      ["invitation.withdrawn", "ok"],
    ]).toContainEqual(answers);
  });

  test.each([
    [{ unit_id: null }, "unit.not_found"],
    [{ unit_id: randomUUID() }, "unit.not_found"],
    [{ role: "king" }, "request.invalid"],
    [{ days: 0 }, "request.invalid"],
    [{ days: 1000 }, "request.invalid"],
    [{ role: "leader", unit_id: null }, "ok"],
  ])("%j: %s", async (more, answer) => {
    expect(await outcome(invite(more))).toBe(answer);
  });

  test("the first coordinator comes by the invitation of whoever founds the organization", async () => {
    const token = await one(world.database, "select private.found_organization('UBND xã Mới', 'Xã Mới', 'Văn phòng')");
    const guest = await newcomer();
    const session = await world.database.rpc<Session>(guest, "accept_invitation", { token });
    expect(session.memberships).toMatchObject([
      { organization: { name: "UBND xã Mới", shortName: "Xã Mới" }, unit: { name: "Văn phòng" }, role: "coordinator" },
    ]);
    const { rows } = await world.database.as(guest, (client) => client.query("select 1 from app.organizations"));
    expect(rows).toHaveLength(1);
  });
});

describe("members", () => {
  test("whose membership ends see nothing any more, and cannot end twice", async () => {
    const guest = await newcomer();
    const { token } = await call<{ token: string }>("coordinator", "create_invitation", {
      unit_id: world.units.other,
      role: "staff",
      days: 1,
    });
    await world.database.rpc(guest, "accept_invitation", { token });
    const members = await call<Member[]>("leader", "list_members", {});
    const membership_id = members.find(({ person }) => person.id === guest.sub)?.membershipId;
    const end = () => world.database.rpc(world.people.coordinator, "end_membership", { membership_id });
    expect(await outcome(end())).toBe("ok");
    expect(await outcome(end())).toBe("member.not_found");
    expect(await outcome(world.database.rpc(guest, "get_board", { organization_id: world.organization }))).toBe("organization.not_found");
    expect((await call<Member[]>("leader", "list_members", {})).some(({ person }) => person.id === guest.sub)).toBe(false);
  });

  const membershipIn = (sub: string, role: string) =>
    one(world.database, "select id from app.memberships where person_id = $1 and role = $2 and ended_at is null", [sub, role]);
  const end = (membership_id: string) => world.database.rpc(world.people.coordinator, "end_membership", { membership_id });
  const versionNow = async () =>
    Number(await one(world.database, "select version from app.organization_versions where organization_id = $1", [world.organization]));

  test("who leaves one of two units begins anew, for cards that did not change are out of sight", async () => {
    const guest = await newcomer();
    await join(world.database, world.organization, guest, "staff", world.units.other);
    await join(world.database, world.organization, guest, "unit_head", world.units.support);
    await makeCard(world, { lead: [world.units.other], support: [] });
    const pull = (since_version: number) =>
      world.database.rpc<BoardChanges>(guest, "get_changes", { organization_id: world.organization, since_version });
    const before = await versionNow();
    expect(await pull(before)).toMatchObject({ reset: false });
    await end(await membershipIn(guest.sub, "staff"));
    // The version is raised once, so that every phone hears of it, and once it is known nothing begins anew again.
    expect(await versionNow()).toBe(before + 1);
    expect(await pull(before)).toEqual({
      version: before + 1,
      today,
      cards: [],
      removed: [],
      more: false,
      reset: true,
      unread: 1,
    });
    expect(await pull(before + 1)).toMatchObject({ reset: false });
    const own = { organization_id: world.organization, since_version: before };
    expect(await world.database.rpc(world.people.viewer, "get_changes", own)).toMatchObject({ reset: false });
  });

  test("who leaves has no way back: neither a link of their own nor a line on the list", async () => {
    const guest = await newcomer();
    await join(world.database, world.organization, guest, "coordinator", null);
    await join(world.database, world.organization, guest, "viewer", null);
    await world.database.pool.query(
      "insert into private.zalo_identities (person_id, app_user_id, phone) values ($1::uuid, $1::text, '84911000001')",
      [guest.sub],
    );
    const invitation = { organization_id: world.organization, unit_id: null, role: "coordinator", days: 7 };
    const { token } = await world.database.rpc<{ token: string }>(guest, "create_invitation", invitation);
    const others = await world.database.rpc<{ token: string }>(world.people.coordinator, "create_invitation", {
      ...invitation,
      role: "viewer",
    });
    const people = ["leader", "viewer"].map((role) => ({ phone: "84911000001", name: "A", unitId: null, role }));
    await call("coordinator", "expect_members", { people: [...people, { phone: "84911000002", name: "B", unitId: null, role: "viewer" }] });
    const waiting = async () =>
      (await call<ExpectedMember[]>("coordinator", "list_expected_members", {})).map(({ phone, role }) => `${phone} ${role}`).sort();

    await end(await membershipIn(guest.sub, "coordinator"));
    expect(await outcome(world.database.rpc(guest, "accept_invitation", { token }))).toBe("invitation.withdrawn");
    expect(await waiting()).toEqual(["84911000001 leader", "84911000002 viewer"]);
    await end(await membershipIn(guest.sub, "viewer"));
    expect(await waiting()).toEqual(["84911000002 viewer"]);
    // What others sent out stays good.
    expect(await outcome(world.database.rpc(await newcomer(), "accept_invitation", { token: others.token }))).toBe("ok");
  });

  test("the last coordinator stays, also when two end each other at once", async () => {
    const membershipOf = (sub: string) =>
      one(world.database, "select id from app.memberships where person_id = $1 and ended_at is null", [sub]);
    const first = world.people.coordinator as { sub: string };
    const second = await newcomer();
    const end = async (who: { sub: string }, whom: { sub: string }) =>
      outcome(world.database.rpc(who, "end_membership", { membership_id: await membershipOf(whom.sub) }));
    expect(await end(first, first)).toBe("member.last_coordinator");
    const { token } = await call<{ token: string }>("coordinator", "create_invitation", { unit_id: null, role: "coordinator", days: 1 });
    await world.database.rpc(second, "accept_invitation", { token });
    const answers = await Promise.all([end(first, second), end(second, first)]);
    expect(answers.filter((answer) => answer === "ok")).toHaveLength(1);
    expect(
      await one(
        world.database,
        "select count(*)::int from app.memberships where organization_id = $1 and role = 'coordinator' and ended_at is null",
        [world.organization],
      ),
    ).toBe(1);
  });
});

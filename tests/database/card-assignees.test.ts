import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Board } from "../../src/core/board/board.ts";
import type { Card, CardDetail, CardPerson } from "../../src/core/board/card.ts";
import type { Deadlines } from "../../src/core/board/deadlines.ts";
import { type PersonName, type World, createWorld, join, makeCard, makeOrganization, makeUnit, one, outcome } from "./support/world.ts";

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());

const idOf = (who: PersonName) => (world.people[who] as { sub: string }).sub;
const assign = (who: PersonName, card_id: string, add: PersonName[], remove: PersonName[] = [], request_id: string = randomUUID()) =>
  world.database.rpc<CardDetail>(world.people[who], "assign_card", {
    card_id,
    add_ids: add.map(idOf),
    remove_ids: remove.map(idOf),
    request_id,
  });
const show = (card_id: string) => world.database.rpc<CardDetail>(world.people.leader, "get_card", { card_id });
const names = ({ people }: CardDetail) => people.map(({ name }) => name);
const find = async (who: PersonName, card_id: string, args: Record<string, unknown> = {}) =>
  (await world.database.rpc<CardPerson[]>(world.people[who], "find_card_people", { card_id, ...args })).map(({ name }) => name);
const told = async (card: string) => {
  const { rows } = await world.database.pool.query<{ name: string; day_offset: number }>(
    `select p.name, o.day_offset from private.outbox o join app.people p on p.id = o.person_id
     where o.kind = 'given' and o.subject_id = $1 order by o.id`,
    [card],
  );
  return rows.map(({ name, day_offset }) => [name, day_offset]);
};

describe("giving a card", () => {
  test.each<[PersonName, PersonName, string]>([
    ["staff", "head", "assignee.forbidden"],
    ["leader", "staff", "assignee.forbidden"],
    ["viewer", "viewer", "assignee.forbidden"],
    ["leader", "leader", "assignee.forbidden"],
    ["head", "supporter", "assignee.other_unit"],
    ["head", "team", "assignee.other_unit"],
    ["head", "stranger", "assignee.other_unit"],
    ["coordinator", "other", "assignee.other_unit"],
    ["coordinator", "viewer", "assignee.other_unit"],
    ["coordinator", "former", "assignee.other_unit"],
    ["coordinator", "stranger", "assignee.other_unit"],
    ["coordinator", "coordinator", "assignee.other_unit"],
    ["other", "other", "card.not_found"],
    ["head", "staff", "ok"],
    ["head", "head", "ok"],
    ["coordinator", "supporter", "ok"],
    ["staff", "staff", "ok"],
    ["supporter", "supporter", "ok"],
  ])("%s to %s: %s", async (who, to, answer) => {
    expect(await outcome(assign(who, await makeCard(world), [to]))).toBe(answer);
  });

  test("of a unit below goes to the people of those above it too, who see it", async () => {
    const card = await makeCard(world, { lead: [world.units.team], support: [] });
    expect(names(await assign("head", card, ["team", "staff"]))).toHaveLength(2);
    expect(await outcome(assign("team", card, ["head"]))).toBe("assignee.forbidden");
  });

  test("with nobody named, or to more than twenty, is refused as a whole", async () => {
    const card = await makeCard(world);
    expect(await outcome(assign("head", card, []))).toBe("request.invalid");
    expect(await outcome(assign("head", card, ["staff", "supporter"]))).toBe("assignee.other_unit");
    expect((await show(card)).assigneeCount).toBe(0);
    const many: string[] = [];
    for (let n = 0; n < 21; n++) {
      const person = { sub: await one(world.database, "insert into app.people (name) values ($1) returning id", [`Người ${n}`]) };
      await join(world.database, world.organization, person, "staff", world.units.other);
      many.push(person.sub);
    }
    const theirs = await makeCard(world, { lead: [world.units.other], support: [] });
    const args = { card_id: theirs, add_ids: many, remove_ids: null, request_id: randomUUID() };
    expect(await outcome(world.database.rpc(world.people.coordinator, "assign_card", args))).toBe("assignee.too_many");
  });

  test("is told in the history and to whom it was given, once for each time; a repeated request is one time", async () => {
    const card = await makeCard(world);
    const id = randomUUID();
    const [given] = await Promise.all([assign("head", card, ["staff", "head"], [], id), assign("head", card, ["staff", "head"], [], id)]);
    expect(given).toMatchObject({ assigneeCount: 2 });
    expect(given.people.map(({ name, unit, givenBy }) => [name, unit, givenBy]).sort()).toEqual([
      ["head", "Phòng Kinh tế", "head"],
      ["staff", "Phòng Kinh tế", "head"],
    ]);
    await assign("coordinator", card, ["staff"]); // has it already
    await assign("staff", card, [], ["staff"]);
    await assign("head", card, ["staff"], ["head"]);
    await assign("coordinator", card, [], ["staff"]);
    expect((await show(card)).history.map(({ kind, person, subject }) => [person?.name, kind, subject?.name]).slice(0, 6)).toEqual([
      ["coordinator", "unassigned", "staff"],
      ["head", "assigned", "staff"],
      ["head", "given_back", "head"],
      ["staff", "given_back", "staff"],
      ...[
        ["head", "taken", "head"],
        ["head", "assigned", "staff"],
      ],
    ]);
    expect(await told(card)).toEqual([
      ["staff", 1],
      ["staff", 2],
    ]);
  });

  test("taken from somebody: only for oneself, by their head, or by a coordinator", async () => {
    const card = await makeCard(world);
    await assign("coordinator", card, ["staff", "supporter", "head"]);
    expect(await outcome(assign("staff", card, [], ["supporter"]))).toBe("assignee.forbidden");
    expect(await outcome(assign("head", card, [], ["supporter"]))).toBe("assignee.other_unit");
    expect(await outcome(assign("leader", card, [], ["staff"]))).toBe("assignee.forbidden");
    expect(names(await assign("head", card, [], ["staff"])).sort()).toEqual(["head", "supporter"]);
    expect(names(await assign("supporter", card, [], ["supporter"]))).toEqual(["head"]);
  });
});

test("lists show the first three by name, and how many there are", async () => {
  const card = await makeCard(world);
  for (const who of ["staff", "head", "supporter"] as const) await assign("coordinator", card, [who]);
  const column = await world.database.rpc<Card[]>(world.people.supporter, "get_column", {
    organization_id: world.organization,
    quarter: "2026-10-01",
    status: "todo",
    max_cards: 200,
  });
  const line = column.find(({ id }) => id === card);
  expect(line?.assigneeCount).toBe(3);
  expect(line?.assignees.map(({ name }) => name).sort()).toEqual(["head", "staff", "supporter"]);
  expect(Object.keys(line ?? {})).not.toContain("people");
});

describe("people of a card", () => {
  test("to name in a comment are those who see it and may act; to give it to, those who work on it, within one's units", async () => {
    const card = await makeCard(world);
    expect(await find("viewer", card)).toEqual(["head", "staff", "supporter", "coordinator", "leader"]);
    expect(await find("coordinator", card, { to_assign: true })).toEqual(["head", "staff", "supporter"]);
    expect(await find("head", card, { to_assign: true })).toEqual(["head", "staff"]);
    expect(await find("staff", card, { to_assign: true })).toEqual([]);
    expect(await find("head", card, { max_people: 1 })).toEqual(["head"]);
  });

  test("are found without diacritics by name or unit", async () => {
    const card = await makeCard(world);
    const person = { sub: await one(world.database, "insert into app.people (name) values ('Đặng Thị Hường 100%') returning id") };
    await join(world.database, world.organization, person, "staff", world.units.lead);
    expect(await find("leader", card, { words: "dang thi huong" })).toEqual(["Đặng Thị Hường 100%"]);
    expect(await find("leader", card, { words: "công an" })).toEqual(["supporter"]);
    expect(await find("leader", card, { words: "100%" })).toEqual(["Đặng Thị Hường 100%"]);
    expect(await find("leader", card, { words: "không có ai" })).toEqual([]);
  });
});

describe("who no longer works for the card's units is off it", () => {
  const guest = async (name: string, unit: string) => {
    const person = { sub: await one(world.database, "insert into app.people (name) values ($1) returning id", [name]) };
    await join(world.database, world.organization, person, "staff", unit);
    return person;
  };
  const give = async (card_id: string, person: { sub: string }) =>
    world.database.rpc<CardDetail>(world.people.coordinator, "assign_card", {
      card_id,
      add_ids: [person.sub],
      remove_ids: [],
      request_id: randomUUID(),
    });

  test("when their membership ends, on every screen at once", async () => {
    const card = await makeCard(world);
    const person = await guest("Lê Văn Tạm", world.units.lead);
    const before = await give(card, person);
    const membership = await one(world.database, "select id from app.memberships where person_id = $1", [person.sub]);
    await world.database.rpc(world.people.coordinator, "end_membership", { membership_id: membership });
    const after = await show(card);
    expect(after).toMatchObject({ people: [], assignees: [], assigneeCount: 0 });
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.history[0]).toMatchObject({ kind: "unassigned", subject: { name: "Lê Văn Tạm" } });
  });

  test("but not while another membership keeps them at work on it", async () => {
    const card = await makeCard(world);
    const person = await guest("Lê Văn Hai", world.units.lead);
    await join(world.database, world.organization, person, "staff", world.units.support);
    await give(card, person);
    await world.database.pool.query("update app.memberships set ended_at = now() where person_id = $1 and unit_id = $2", [
      person.sub,
      world.units.lead,
    ]);
    expect(names(await show(card))).toEqual(["Lê Văn Hai"]);
  });

  test("when the consent is withdrawn, and the name is nowhere", async () => {
    const card = await makeCard(world);
    const person = await guest("Trần Thị Rút", world.units.lead);
    await world.database.rpc(person, "assign_card", { card_id: card, add_ids: [person.sub], remove_ids: [], request_id: randomUUID() });
    await world.database.rpc(person, "withdraw_consent");
    const after = await show(card);
    expect(after.assigneeCount).toBe(0);
    expect(JSON.stringify(after)).not.toContain("Trần Thị Rút");
    expect(after.history.map(({ kind }) => kind)).toEqual(["given_back", "taken", "created"]);
  });

  test("when the task goes to another unit, or the unit goes under another one", async () => {
    const card = await makeCard(world, { lead: [world.units.team], support: [] });
    await assign("coordinator", card, ["staff", "team"]);
    await world.database.pool.query("update app.units set parent_id = null where id = $1", [world.units.team]);
    expect(names(await show(card))).toEqual(["team"]);
    await world.database.pool.query("update app.units set parent_id = $2 where id = $1", [world.units.team, world.units.lead]);
    await world.database.pool.query(
      "update app.task_units set unit_id = $2 where task_id = (select task_id from app.cards where id = $1)",
      [card, world.units.other],
    );
    expect(names(await show(card))).toEqual([]);
  });

  test("when they are deleted; a card that is deleted takes its people along", async () => {
    const card = await makeCard(world);
    const person = await guest("Khách", world.units.lead);
    await give(card, person);
    await world.database.pool.query("delete from app.people where id = $1", [person.sub]);
    expect(await show(card)).toMatchObject({ people: [], assignees: [], assigneeCount: 0 });
    await assign("staff", card, ["staff"]);
    await world.database.pool.query("delete from app.cards where id = $1", [card]);
    expect(await one(world.database, "select count(*)::int from app.card_assignees where card_id = $1", [card])).toBe(0);
  });

  test("a new name stands on the card at once", async () => {
    const card = await makeCard(world);
    const person = await guest("Tên cũ", world.units.lead);
    const before = await give(card, person);
    await world.database.pool.query("update app.people set name = 'Tên mới' where id = $1", [person.sub]);
    const after = await show(card);
    expect(after.assignees).toEqual([{ id: person.sub, name: "Tên mới" }]);
    expect(after.version).toBeGreaterThan(before.version);
  });
});

describe("the board of what was given to a person", () => {
  const givenToMe = "00000000-0000-0000-0000-000000000000";
  const ask = <T>(who: PersonName, fn: string, args: Record<string, unknown> = {}) =>
    world.database.rpc<T>(world.people[who], fn, { organization_id: world.organization, unit_id: givenToMe, ...args });
  /** The column counts, and which of these cards stand in the columns, of everybody's own board. */
  const board = async (who: PersonName, cards: string[]) => {
    const { columns, overdue } = await ask<Board>(who, "get_board", { quarter: "2026-10-01" });
    const all = Object.values(columns);
    expect(all.map(({ count }) => count)).toEqual(all.map((column) => column.cards.length));
    return { shown: cards.filter((id) => all.some((column) => column.cards.some((card) => card.id === id))), late: overdue.count };
  };

  test("holds it, and nothing else, wherever it is moved, until it is taken off", async () => {
    const [first, second, third] = [await makeCard(world), await makeCard(world), await makeCard(world)];
    const cards = [first, second, third];
    await world.database.pool.query("delete from app.card_assignees");
    expect(await board("staff", cards)).toEqual({ shown: [], late: 0 });
    const late = await makeCard(world, { due: "2026-11-10" });
    await assign("head", first, ["staff"]);
    await assign("coordinator", second, ["staff", "supporter"]);
    await assign("staff", late, ["staff"]);
    expect(await board("staff", cards)).toEqual({ shown: [first, second], late: 1 });
    expect(await board("supporter", cards)).toEqual({ shown: [second], late: 0 });
    for (const who of ["head", "coordinator", "leader", "viewer", "other"] as const) {
      expect(await board(who, cards)).toEqual({ shown: [], late: 0 });
    }
    expect(await outcome(ask("stranger", "get_board"))).toBe("organization.not_found");

    await world.database.rpc(world.people.staff, "move_card", {
      card_id: first,
      to_status: "doing",
      rank: null,
      expected_version: (await show(first)).version,
      reason: null,
      request_id: randomUUID(),
    });
    const column = (status: string) => ask<Card[]>("staff", "get_column", { quarter: "2026-10-01", status });
    expect((await column("doing")).map(({ id }) => id)).toEqual([first]);
    const { groups, cards: dated } = await ask<Deadlines>("staff", "get_deadlines");
    expect(dated.map(({ id }) => id).sort()).toEqual([first, second, late].sort());
    expect(groups?.map(({ key, count }) => [key, count]).filter(([, count]) => count !== 0)).toEqual([
      ["late", 1],
      ["quarter", 2],
    ]);
    expect((await ask<Card[]>("staff", "get_overdue")).map(({ id }) => id)).toEqual([late]);

    await assign("staff", first, [], ["staff"]);
    expect((await board("staff", cards)).shown).toEqual([second]);
    // Off the board of the unit and back again, it is on both.
    await world.database.pool.query("update app.cards set archived_at = now() where id = $1", [second]);
    expect((await board("staff", cards)).shown).toEqual([]);
    await world.database.pool.query("update app.cards set archived_at = null where id = $1", [second]);
    expect((await board("staff", cards)).shown).toEqual([second]);
  });

  test("holds nothing of another organization for which the person works as well", async () => {
    const organization = await makeOrganization(world.database, "UBND xã Đông Hải");
    const unit = await makeUnit(world.database, organization, "Phòng Kinh tế");
    await join(world.database, organization, { sub: idOf("staff") }, "staff", unit);
    const elsewhere = await makeCard({ ...world, organization, units: { ...world.units, lead: unit, support: unit } }, { support: [] });
    const here = await makeCard(world);
    for (const card of [elsewhere, here]) await assign("staff", card, ["staff"]);
    const { shown } = await board("staff", [elsewhere, here]);
    expect(shown).toEqual([here]);
  });

  test("is kept among the saved filters, for whoever uses it", async () => {
    const filter = { filter_id: randomUUID(), name: "Của tôi", quarter: null, plan_id: null, mine: false, soon: true, group_by: null };
    const kept = { id: filter.filter_id, name: "Của tôi", unitId: givenToMe, soon: true };
    expect(await ask("staff", "save_filter", filter)).toEqual([expect.objectContaining(kept)]);
    expect(await ask("staff", "save_filter", { ...filter, unit_id: world.units.lead })).toMatchObject([{ unitId: world.units.lead }]);
    expect(await ask("staff", "save_filter", filter)).toMatchObject([kept]);
    expect(await outcome(ask("staff", "save_filter", { ...filter, filter_id: randomUUID(), name: "Khác", unit_id: randomUUID() }))).toBe(
      "filter.invalid",
    );
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Board } from "../../src/core/board/board.ts";
import type { BoardGroup } from "../../src/core/board/board-groups.ts";
import type { Card } from "../../src/core/board/card.ts";
import { type PersonName, type World, createWorld, join, makeCard, one, outcome } from "./support/world.ts";

let world: World;
let units: World["units"];
let first: string;
beforeAll(async () => {
  world = await createWorld();
  units = world.units;
  first = await makeCard(world, { lead: [units.lead], support: [units.support, units.other], due: "2026-11-25" });
  await makeCard(world, { lead: [units.lead], support: [units.team], due: "2026-12-31", status: "doing" });
  await makeCard(world, { lead: [units.team], support: [units.support], due: "2026-11-19" });
  await makeCard(world, { lead: [units.other], support: [], due: "2026-11-30" });
  await makeCard(world, { lead: [units.other], support: [], due: "2026-11-30", status: "done" });
  await makeCard(world, { lead: [], support: [units.other], due: "2026-12-01" });
  await makeCard(world, { lead: [units.lead], support: [], due: "2026-08-01" });
});
afterAll(() => world.database.drop());

const ask = <T>(who: PersonName, fn: string, args: Record<string, unknown> = {}) =>
  world.database.rpc<T>(world.people[who], fn, { organization_id: world.organization, ...args });

/** «name todo/doing/review/done» of each group. */
const groupsOf = async (who: PersonName, args: Record<string, unknown>) =>
  (await ask<BoardGroup[]>(who, "get_board_groups", args)).map(
    ({ name, counts }) => `${name ?? "–"} ${counts.todo}/${counts.doing}/${counts.review}/${counts.done}`,
  );

describe("the groups of a board", () => {
  test.each<[PersonName, Record<string, unknown>, string[]]>([
    ["leader", {}, ["Phòng Kinh tế 1/1/0/0", "Tổ Kinh tế hợp tác 1/0/0/0", "Trạm Y tế xã 1/0/0/1", "– 1/0/0/0"]],
    ["viewer", { quarter: "2026-07-01" }, ["Phòng Kinh tế 1/0/0/0"]],
    // Who works for some units sees what these have a part in, whoever leads it.
    ["team", {}, ["Phòng Kinh tế 0/1/0/0", "Tổ Kinh tế hợp tác 1/0/0/0"]],
    ["supporter", {}, ["Phòng Kinh tế 1/0/0/0", "Tổ Kinh tế hợp tác 1/0/0/0"]],
    ["leader", { unit_id: "support" }, ["Phòng Kinh tế 1/0/0/0", "Tổ Kinh tế hợp tác 1/0/0/0"]],
    ["coordinator", { mine: true }, []],
    ["leader", { due_within: 10 }, ["Phòng Kinh tế 1/0/0/0", "Trạm Y tế xã 1/0/0/0"]],
    ["other", { due_within: 10 }, ["Phòng Kinh tế 1/0/0/0", "Trạm Y tế xã 1/0/0/0"]],
  ])("by unit, for %s %j", async (who, filter, expected) => {
    const args = filter.unit_id === "support" ? { unit_id: units.support } : filter;
    const found = await groupsOf(who, { group_by: "unit", ...args });
    expect([...found].sort()).toEqual([...expected].sort());
    expect(found.at(-1)).toBe(expected.at(-1));
  });

  test.each<PersonName>(["leader", "staff", "other"])("by plan hold what the columns hold, for %s", async (who) => {
    const { columns } = await ask<Board>(who, "get_board");
    const groups = await ask<BoardGroup[]>(who, "get_board_groups", { group_by: "plan" });
    for (const status of ["todo", "doing", "review", "done"] as const) {
      expect(groups.reduce((sum, { counts }) => sum + counts[status], 0)).toBe(columns[status].count);
    }
    const [plan] = groups;
    const one = await ask<BoardGroup[]>(who, "get_board_groups", { group_by: "plan", plan_id: plan?.id });
    expect(one).toEqual([plan]);
  });

  test.each<[PersonName, string]>([
    ["leader", "unit"],
    ["staff", "unit"],
    ["supporter", "unit"],
    ["leader", "plan"],
    ["supporter", "plan"],
  ])("hold the very cards of the columns, page after page: %s by %s", async (who, group_by) => {
    const { columns } = await ask<Board>(who, "get_board");
    const found: string[] = [];
    for (const { id, counts } of await ask<BoardGroup[]>(who, "get_board_groups", { group_by })) {
      const cards: Card[] = [];
      for (;;) {
        const page = {
          group_by,
          group_id: id,
          quarter: "2026-10-01",
          status: "todo",
          after_rank: cards.at(-1)?.rank ?? null,
          max_cards: 1,
        };
        const [card] = await ask<Card[]>(who, "get_group_cards", page);
        if (card === undefined) break;
        cards.push(card);
      }
      expect(cards).toHaveLength(counts.todo);
      found.push(...cards.map((card) => card.id));
    }
    expect(found.sort()).toEqual(columns.todo.cards.map(({ id }) => id).sort());
  });

  test("are not told to outsiders, nor a hidden unit's to a unit", async () => {
    expect(await ask<Card[]>("supporter", "get_group_cards", { ...group("unit", units.other) })).toEqual([]);
    expect(await ask<Card[]>("team", "get_group_cards", { ...group("unit", null) })).toEqual([]);
  });

  test.each([
    ["by something else", { group_by: "person" }],
    ["by nothing", { group_by: null }],
    ["of no plan", { group_by: "plan", group_id: null }],
  ])("cannot be asked for %s", async (_name, args) => {
    expect(await outcome(ask("leader", "get_group_cards", { ...group("unit", null), ...args }))).toBe("request.invalid");
  });

  const group = (group_by: string, group_id: string | null) => ({ group_by, group_id, quarter: "2026-10-01", status: "todo" });
});

describe("what is due soon", () => {
  test.each<[PersonName, Record<string, unknown>, number]>([
    ["leader", {}, 2],
    ["staff", {}, 1],
    ["leader", { unit_id: "other" }, 2],
    ["leader", { mine: true }, 0],
  ])("is open and due between today and then: %s %j", async (who, filter, count) => {
    const args = { due_within: 10, ...filter, ...(filter.unit_id === "other" && { unit_id: units.other }) };
    const { columns } = await ask<Board>(who, "get_board", args);
    expect([columns.todo.count, columns.todo.cards.length, columns.doing.count, columns.done.count]).toEqual([count, count, 0, 0]);
    const rest = await ask<Card[]>(who, "get_column", {
      ...args,
      quarter: "2026-10-01",
      status: "todo",
      after_rank: columns.todo.cards[0]?.rank,
    });
    expect(rest).toEqual(columns.todo.cards.slice(1));
  });

  test("of one plan", async () => {
    const { columns } = await ask<Board>("leader", "get_board");
    const plan_id = columns.todo.cards.find(({ id }) => id === first)?.planId;
    const soon = await ask<Board>("leader", "get_board", { plan_id, due_within: 10 });
    expect(soon.columns.todo.cards.map(({ id }) => id)).toEqual([first]);
    expect((await ask<Board>("leader", "get_board", { plan_id, due_within: 4 })).columns.todo.count).toBe(0);
  });
});

describe("a saved filter", () => {
  const filter = (change: Record<string, unknown> = {}) => ({
    filter_id: randomUUID(),
    name: "Việc gấp",
    quarter: null,
    plan_id: null,
    unit_id: null,
    mine: false,
    soon: true,
    group_by: "unit",
    ...change,
  });
  const names = (filters: { name: string }[]) => filters.map(({ name }) => name);

  test("is the person's own, is renamed and removed", async () => {
    const one = filter({ unit_id: units.lead, quarter: "2026-10-01" });
    expect(await ask("staff", "save_filter", one)).toEqual([
      {
        id: one.filter_id,
        name: "Việc gấp",
        quarter: "2026-10-01",
        planId: null,
        unitId: units.lead,
        mine: false,
        soon: true,
        groupBy: "unit",
      },
    ]);
    expect(await ask("head", "list_saved_filters")).toEqual([]);
    expect(names(await ask("staff", "save_filter", { ...one, name: "  Gấp của phòng " }))).toEqual(["Gấp của phòng"]);
    // Somebody else's id is taken, and their filter stays as it is.
    expect(await outcome(ask("head", "save_filter", { ...one, name: "Của tôi" }))).toBe("filter.invalid");
    expect(await ask("head", "remove_filter", { filter_id: one.filter_id })).toEqual([]);
    expect(names(await ask("staff", "list_saved_filters"))).toEqual(["Gấp của phòng"]);
    expect(await ask("staff", "remove_filter", { filter_id: one.filter_id })).toEqual([]);
  });

  test.each([
    [{ name: " " }, "filter.invalid"],
    [{ name: "x".repeat(61) }, "filter.invalid"],
    [{ name: null }, "filter.invalid"],
    [{ quarter: "2026-11-01" }, "filter.invalid"],
    [{ unit_id: randomUUID() }, "filter.invalid"],
    [{ plan_id: randomUUID() }, "filter.invalid"],
    [{ group_by: "person" }, "filter.invalid"],
    [{ name: "x".repeat(60) }, "ok"],
  ])("%j: %s", async (change, answer) => {
    expect(await outcome(ask("viewer", "save_filter", filter(change)))).toBe(answer);
  });

  test("has a name of its own, and there are twenty at most", async () => {
    const made = Array.from({ length: 20 }, (_, index) => filter({ name: `Bộ lọc ${index}` }));
    for (const one of made) await ask("leader", "save_filter", one);
    expect(await outcome(ask("leader", "save_filter", filter({ name: "Bộ lọc 20" })))).toBe("filter.too_many");
    expect(await outcome(ask("leader", "save_filter", { ...made[0], name: "Bộ lọc 1" }))).toBe("filter.name_taken");
    expect(names(await ask("leader", "save_filter", { ...made[0], name: "Tên mới" }))).toHaveLength(20);
  });

  test("goes with the person's consent", async () => {
    await ask("supporter", "save_filter", filter());
    await world.database.rpc(world.people.supporter, "withdraw_consent");
    const { rows } = await world.database.pool.query("select 1 from app.saved_filters where person_id = $1", [
      (world.people.supporter as { sub: string }).sub,
    ]);
    expect(rows).toEqual([]);
  });

  test("goes with the last membership, and not before", async () => {
    const { sub } = world.people.other as { sub: string };
    await join(world.database, world.organization, { sub }, "viewer", null);
    await ask("other", "save_filter", filter());
    const end = async (role: string) => {
      const membership_id = await one(world.database, "select id from app.memberships where person_id = $1 and role = $2", [sub, role]);
      await world.database.rpc(world.people.coordinator, "end_membership", { membership_id });
    };
    const kept = () => one<number>(world.database, "select count(*)::int from app.saved_filters where person_id = $1", [sub]);
    await end("staff");
    expect(await kept()).toBe(1);
    await end("viewer");
    expect(await kept()).toBe(0);
  });
});

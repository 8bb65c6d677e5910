import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Persona } from "../support/database.ts";
import { boardCalls } from "./support/rights/boards.ts";
import { type Given } from "./support/rights/calls.ts";
import { cardCalls } from "./support/rights/cards.ts";
import { clearExtensions } from "./support/rights/clear-extensions.ts";
import { notificationCalls } from "./support/rights/notifications.ts";
import { organizationCalls } from "./support/rights/organization.ts";
import { planCalls } from "./support/rights/plans.ts";
import { reportCalls } from "./support/rights/reports.ts";
import { serviceCalls } from "./support/rights/service.ts";
import { type PersonName, type World, createWorld, makeCard, makeUnit, move, outcome, personNames } from "./support/world.ts";

let world: World;
let card: string;
beforeAll(async () => {
  world = await createWorld();
  card = await makeCard(world, { frequency: [1, "week"] });
});
afterAll(() => world.database.drop());

const inside = () => ({ organization_id: world.organization });

/** Each is tried by everybody in rights/. */
const tables = [boardCalls, cardCalls, planCalls, organizationCalls, notificationCalls, reportCalls, serviceCalls];

/** Whoever withdraws is gone for all that follows, so it is tried with somebody made for it (withdraw-consent.test.ts). */
const triedElsewhere = ["withdraw_consent"];

test("every function of schema api is in one of the tables", async () => {
  const { rows } = await world.database.pool.query<{ proname: string }>(
    "select proname from pg_proc where pronamespace = 'api'::regnamespace order by proname",
  );
  expect(rows.map((row) => row.proname)).toEqual([...tables.flatMap((table) => Object.keys(table({} as Given))), ...triedElsewhere].sort());
});

test("a token of somebody who is not there any more is not enough", async () => {
  const ghost: Persona = { sub: randomUUID() };
  expect(await outcome(world.database.rpc(ghost, "get_session"))).toBe("auth.required");
  expect(await outcome(world.database.rpc(ghost, "get_board", inside()))).toBe("auth.required");
  expect(await outcome(world.database.rpc(ghost, "accept_invitation", { token: "x" }))).toBe("auth.required");
});

describe("who sees what", () => {
  test("the board shows each person the cards of the units concerned, and the counts agree", async () => {
    await makeCard(world, { lead: [world.units.team], support: [world.units.other] });
    const counts: Record<string, number> = {};
    for (const who of personNames) {
      if (who === "former" || who === "stranger") continue;
      const { columns } = await world.database.rpc<{ columns: { todo: { count: number; cards: unknown[] } } }>(
        world.people[who],
        "get_board",
        { ...inside(), plan_id: null },
      );
      expect(columns.todo.cards).toHaveLength(columns.todo.count);
      counts[who] = columns.todo.count;
    }
    const all = counts.leader;
    expect(counts).toMatchObject({ coordinator: all, viewer: all, team: 1, other: 1, supporter: 1 });
    // The unit that leads, with the one below it, has a part in all of them.
    expect(counts).toMatchObject({ head: all, staff: all });
  });

  test("what a card allows is said with it", async () => {
    const can = async (who: PersonName) =>
      (await world.database.rpc<{ can: unknown }>(world.people[who], "get_card", { card_id: card })).can;
    await clearExtensions({ world, card });
    const none = {
      ...{ moveTo: [], checkIn: false, comment: false, editSteps: false, take: false, assign: false },
      ...{ askExtension: false, decideExtension: false, withdrawExtension: false },
    };
    const works = { ...none, checkIn: true, comment: true, editSteps: true, take: true };
    expect(await can("staff")).toEqual({ ...works, moveTo: ["doing", "review"] });
    expect(await can("head")).toEqual({ ...works, moveTo: ["doing", "review"], assign: true, askExtension: true });
    expect(await can("supporter")).toEqual(works);
    expect(await can("coordinator")).toMatchObject({ editSteps: true, take: false, assign: true });
    expect(await can("leader")).toEqual({ ...none, comment: true });
    expect(await can("viewer")).toEqual(none);
  });

  test("what a card allows is what then works", async () => {
    for (const status of ["todo", "doing", "review", "done"] as const) {
      for (const who of ["coordinator", "staff", "supporter", "leader", "viewer"] as const) {
        const one_ = await makeCard(world, { status });
        const { can } = await world.database.rpc<{ can: { moveTo: string[] } }>(world.people[who], "get_card", { card_id: one_ });
        const works = [];
        for (const to of ["todo", "doing", "review", "done"]) {
          const answer = await outcome(move(world, who, await makeCard(world, { status }), to, { reason: "Lý do" }));
          if (to !== status && answer === "ok") works.push(to);
        }
        expect([who, status, can.moveTo]).toEqual([who, status, works]);
      }
    }
  });

  test("a unit that moves below another shows its cards there", async () => {
    const unit = await makeUnit(world.database, world.organization, "Đội quy tắc");
    const hidden = await makeCard(world, { lead: [unit], support: [] });
    expect(await outcome(world.database.rpc(world.people.other, "get_card", { card_id: hidden }))).toBe("card.not_found");
    await world.database.rpc(world.people.coordinator, "save_unit", {
      ...inside(),
      unit_id: unit,
      name: "Đội quy tắc",
      short_name: null,
      parent_id: world.units.other,
      aliases: [],
    });
    expect(await outcome(world.database.rpc(world.people.other, "get_card", { card_id: hidden }))).toBe("ok");
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importPlan, planReview, reviewTask } from "./support/review.ts";
import { type World, createWorld, one, outcome } from "./support/world.ts";

// Autovacuum is off here: as right after an import, the planner knows nothing about the tables it has just filled.
let world: World;
beforeAll(async () => {
  world = await createWorld();
  const name = await one(world.database, "select current_database()");
  await world.database.pool.query(`alter database ${name} set statement_timeout = '8s'`); // the gateway's
});
afterAll(() => world.database.drop());

function largePlan(tasks: number, years: number, leadUnit = "Phòng Kinh tế") {
  const time = { start: "2026-01-01", deadline: { due: `${2025 + years}-12-31`, bound: "on_or_before" } } as const;
  const review = planReview(
    world,
    Array.from({ length: tasks }, (_, n) => reviewTask(`Việc ${n}`, { ...time, leadUnits: [leadUnit], supportingUnits: ["Công an xã"] })),
  );
  review.units["Trạm Y tế xã"] = { kind: "unit", unitId: world.units.other };
  review.units["Công an xã"] = { kind: "unit", unitId: world.units.support };
  return review;
}

describe("a plan of thousands of cards", () => {
  test("is brought up to date with another lead unit right after it was imported", async () => {
    const { planId, cardsCreated } = await importPlan(world, largePlan(250, 5));
    expect(cardsCreated).toBe(5000);
    expect(await importPlan(world, largePlan(250, 5, "Trạm Y tế xã"), planId)).toMatchObject({ tasksUpdated: 250, cardsCreated: 0 });
    const units = "select count(*)::int from app.card_units where plan_id = $1 and unit_id = $2";
    expect(await one(world.database, units, [planId, world.units.other])).toBe(5000);
    expect(await one(world.database, units, [planId, world.units.lead])).toBe(0);
  }, 30_000);

  test("has numbers without holes, and the next plan goes on from there", async () => {
    const { planId } = await importPlan(world, largePlan(2, 1));
    const numbers = "select array_agg(number order by number) = array(select generate_series(min(number), max(number))) from app.cards";
    expect(await one(world.database, `${numbers} where organization_id = $1`, [world.organization])).toBe(true);
    // A number is not given twice, even when the cards that had the last ones are gone.
    const last = await one<number>(world.database, "select max(number) from app.cards where plan_id = $1", [planId]);
    await world.database.pool.query("delete from app.cards where plan_id = $1", [planId]);
    const next = await importPlan(world, largePlan(1, 1));
    expect(await one(world.database, "select min(number) from app.cards where plan_id = $1", [next.planId])).toBe(last + 1);
  });

  test("is taken up to 5,000 cards, which is what fits into the time of one request", async () => {
    expect(await importPlan(world, largePlan(625, 2))).toMatchObject({ cardsCreated: 5000 });
    expect(await outcome(importPlan(world, largePlan(626, 2)))).toBe("draft.invalid");
  }, 30_000);
});

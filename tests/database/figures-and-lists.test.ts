import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Card } from "../../src/core/board/card.ts";
import type { Dashboard, FigureBox, FigureCards, Figures, UnitRanking } from "../../src/core/dashboard/dashboard.ts";
import { countLate } from "../../src/core/dashboard/share.ts";
import type { PlanOverview } from "../../src/core/overview/plan-overview.ts";
import type { UnitOverview } from "../../src/core/overview/unit-overview.ts";
import { standingOf } from "../../src/core/report/cell-standing.ts";
import type { ReportMatrix } from "../../src/core/report/report-matrix.ts";
import type { FourBoxes, PlanSummary } from "../../src/core/plan/plan-summary.ts";
import { requestOf, saveDuty, writeAndSubmit } from "./support/reports.ts";
import { type PersonName, type World, createWorld, join, makeCards, makePlan, makeUnit, one, outcome } from "./support/world.ts";

/* Every figure that api answers is as long as the list behind it, read to its end, for each who may see it. */

const day = fc.constantFrom(
  ...["2026-03-31", "2026-08-15", "2026-10-01", "2026-11-19", "2026-11-20", "2026-11-30", "2026-12-01", "2027-02-01", null],
);
const unit = fc.nat(5);
const task = fc.record({
  due: day,
  long: fc.boolean(),
  lead: fc.uniqueArray(unit, { minLength: 1, maxLength: 2 }),
  support: fc.uniqueArray(unit, { maxLength: 2 }),
  plan: fc.nat(2),
});
const change = fc.record({
  card: fc.nat(),
  what: fc.oneof(
    fc.record({ set: fc.constant("status = $2"), value: fc.constantFrom("todo", "doing", "review", "done") }),
    fc.record({ set: fc.constant("due_on = $2::date"), value: day }),
    fc.record({ set: fc.constant("archived_at = case when $2 then now() end"), value: fc.constantFrom(true, false, false) }),
    // The trigger writes the day on which it runs: work that was handed in earlier.
    fc.record({ set: fc.constant("handed_in_on = $2::date, completed_on = $2::date"), value: fc.constantFrom("2026-03-02", "2026-11-19") }),
  ),
});
/** The same organization each time: what fails once fails again. */
const some = <T>(what: fc.Arbitrary<T>, numRuns: number) => fc.sample(what, { numRuns, seed: 20261127 });

let world: World;
let plans: string[];
let units: string[];
beforeAll(async () => {
  world = await createWorld();
  const { database, organization, people } = world;
  // The head leads two units, one of which has others below it.
  const far = await makeUnit(database, organization, "Tổ xa", world.units.team);
  await join(database, organization, people.head as { sub: string }, "unit_head", world.units.support);
  units = [...Object.values(world.units), far];
  plans = [await makePlan(world), await makePlan(world), await makePlan(world)];
  const cards: string[] = [];
  for (const { due, long, lead, support, plan } of some(task, 40)) {
    const start = long && (due === null || due > "2026-05-01") ? "2026-05-01" : (due ?? "2026-10-01");
    const named = (places: number[]) => places.map((place) => units[place] as string);
    const parts = { lead: named(lead), support: named(support.filter((place) => !lead.includes(place))) };
    cards.push(...(await makeCards(world, { due, start, ...parts, plan: plans[plan] as string })));
  }
  for (const { card, what } of some(change, 250)) {
    // An order of moves that the rules refuse is one that nobody made.
    await outcome(database.pool.query(`update app.cards set ${what.set} where id = $1`, [cards[card % cards.length], what.value]));
  }
  for (const [place, card] of cards.slice(0, 30).entries()) {
    const wish = { card_id: card, asked_due: "2027-12-31", reason: "Chờ kinh phí", request_id: randomUUID() };
    const decision = { extension_id: wish.request_id, granted: place % 2 > 0, due_on: null, reason: "Đã xem", request_id: randomUUID() };
    const asked = await outcome(call("head", "ask_extension", wish));
    if (asked === "ok" && place % 3 > 0) await call("leader", "decide_extension", decision);
  }
  for (const due of [null, "2026-11-01"]) {
    const duty = await saveDuty(world, { unitIds: [world.units.lead, world.units.team, world.units.other] });
    const request = await requestOf(world, duty, world.units.team);
    if (due !== null) await database.pool.query("update app.report_requests set due_on = $2 where id = $1", [request, due]);
    await writeAndSubmit(world, request, "team");
    if (due !== null) {
      await database.pool.query("update app.report_requests set due_on = $2 where duty_id = $1 and id <> $3", [duty.id, due, request]);
    }
  }
});
afterAll(() => world.database.drop());

const call = <T>(who: PersonName, name: string, args: Record<string, unknown>) => world.database.rpc<T>(world.people[who], name, args);
const ofOrganization = () => ({ organization_id: world.organization });

/** A list read page by page, as the app does; each row once, each in its order, and as many as the first page says. */
async function readToEnd(
  who: PersonName,
  name: string,
  args: Record<string, unknown>,
  key: "cards" | "reports" = "cards",
): Promise<number> {
  const seen = new Set<string>();
  let count: number | null = null;
  let last: { id: string; dueOn: string | null } | undefined;
  do {
    const page = await call<{ count: number } & Record<typeof key, { id: string; dueOn: string | null }[]>>(who, name, {
      ...args,
      ...(last !== undefined && { after_due: last.dueOn, after_id: last.id }),
      [`max_${key}`]: 12,
    });
    count ??= page.count;
    for (const { id } of page[key]) {
      expect(seen).not.toContain(id);
      seen.add(id);
    }
    last = page[key].at(-1);
  } while (last !== undefined && seen.size < count);
  expect(seen.size).toBe(count);
  return seen.size;
}

const sum = ({ doneOnTime, doneLate, openInTime, openOverdue }: FourBoxes) => doneOnTime + doneLate + openInTime + openOverdue;

/** What is not zero is listed; that nothing else is in a list, the list of all says. */
async function expectBoxes(figures: FourBoxes & Partial<Figures>, lengthOf: (box: FigureBox) => Promise<number>) {
  const counted = Object.entries({ ...figures, all: sum(figures) }).filter(([, count]) => count > 0);
  const listed: [string, number][] = [];
  for (const [box] of counted) listed.push([box, await lengthOf(box as FigureBox)]);
  expect(listed).toEqual(counted);
}

const inQuarter = (quarter: string) => ({ first_quarter: quarter, last_quarter: quarter });

test("the organization is one in which something can go wrong", async () => {
  const { cards, units: ranked } = await call<Dashboard>("leader", "get_dashboard", { ...ofOrganization(), span: "all" });
  for (const count of Object.values(cards.figures)) expect(count).toBeGreaterThan(1);
  expect(ranked.count).toBe(units.length);
});

interface Choice {
  span: string;
  quarter?: string;
  ofPlan?: boolean;
}
const choices: Choice[] = [{ span: "quarter" }, { span: "all" }, { span: "all", ofPlan: true }];

// Who sees the whole organization is asked about another time each; the figures are the same for all of them.
describe.each<[PersonName, Choice[]]>([
  ["leader", choices],
  ["coordinator", [{ span: "quarter", quarter: "2026-07-01" }]],
  ["viewer", [{ span: "year" }]],
  ["head", choices],
])("Điều hành of %s", (who, choices) => {
  test.each(choices)("%j", async ({ ofPlan = false, ...asked }) => {
    const choice = { ...ofOrganization(), ...asked, ...(ofPlan && { plan_id: plans[1] }) };
    const { cards, units: shown, firstQuarter, lastQuarter } = await call<Dashboard>(who, "get_dashboard", choice);
    const range = { first_quarter: firstQuarter, last_quarter: lastQuarter };
    const list = (more: Record<string, unknown>) =>
      readToEnd(who, "list_dashboard_cards", { ...ofOrganization(), ...(ofPlan && { plan_id: plans[1] }), ...more });
    await expectBoxes(cards.figures, (box) => list({ ...range, box }));
    expect(await list({ ...range, box: "late" })).toBe(countLate(cards.figures));
    expect(await list({ box: "openOverdue" })).toBe(cards.allOverdue);
    const before = firstQuarter === null ? null : await one(world.database, "select $1::date - interval '1 day'", [firstQuarter]);
    if (before !== null) expect(await list({ box: "openOverdue", last_quarter: before })).toBe(cards.earlierOverdue);
    if (asked.span === "all")
      for (const { quarter, figures } of cards.trend) await expectBoxes(figures, (box) => list({ box, ...inQuarter(quarter) }));

    const ranking = await call<UnitRanking>(who, "rank_units", { ...choice, max_units: 200 });
    expect([ranking.units.length, ranking.count]).toEqual([shown.count, shown.count]);
    expect(ranking.units.filter(({ figures }) => countLate(figures) > 0)).toHaveLength(shown.withLate);
    expect(ranking.units.slice(0, shown.top.length)).toEqual(shown.top);
    for (const { unit, figures } of ranking.units) await expectBoxes(figures, (box) => list({ ...range, box, unit_id: unit.id }));
  });

  test("reports in hand", async () => {
    const { reports, today } = await call<Dashboard>(who, "get_dashboard", { ...ofOrganization(), span: "all" });
    expect(reports.count).toBe(reports.periods.length);
    expect(reports.count).toBeGreaterThan(0);
    for (const { dutyId, period } of reports.periods) {
      const matrix = await call<ReportMatrix>(who, "get_report_matrix", { duty_id: dutyId });
      const cells = matrix.units.flatMap(({ cells }) => cells[period.id] ?? []);
      const counts = Object.entries(period.counts).map(([standing]) => [
        standing,
        cells.filter((cell) => standingOf(cell, today) === standing).length,
      ]);
      expect(Object.fromEntries(counts)).toEqual(period.counts);
    }
  });

  test("what is new", async () => {
    const { changes } = await call<Dashboard>(who, "get_dashboard", ofOrganization());
    for (const [kind, count] of Object.entries(changes.counts)) {
      const asked = { ...ofOrganization(), kind, since: changes.since, since_on: changes.sinceOn, max_items: 200 };
      const list = await call<{ count: number; items: unknown[] }>(who, "list_dashboard_changes", asked);
      expect([kind, list.count, list.items.length]).toEqual([kind, count, count]);
    }
  });
});

describe.each<[PersonName, { opens: number; most?: number }]>([
  ["leader", { opens: 6 }],
  ["coordinator", { opens: 1, most: 1 }],
  ["viewer", { opens: 1, most: 1 }],
  ["head", { opens: 4 }],
  ["staff", { opens: 3 }],
  ["team", { opens: 2 }],
])("pages of %s", (who, { opens, most = 6 }) => {
  test("a unit", async () => {
    let opened = 0;
    for (const unit_id of units.slice(0, most)) {
      const refusal = await outcome(call(who, "get_unit_overview", { unit_id }));
      expect(await outcome(call(who, "list_unit_cards", { unit_id, box: "all" }))).toBe(refusal);
      expect(await outcome(call(who, "list_unit_reports", { unit_id, standing: "missing" }))).toBe(refusal);
      if (refusal !== "ok") continue;
      opened += 1;
      const page = await call<UnitOverview>(who, "get_unit_overview", { unit_id });
      const list = (more: Record<string, unknown>) => readToEnd(who, "list_unit_cards", { unit_id, ...more });
      for (const { quarter, boxes } of page.quarters) await expectBoxes(boxes, (box) => list({ box, ...inQuarter(quarter) }));
      await expectBoxes(page.supported, (box) => list({ box, part: "support" }));
      expect([await list({ box: "openOverdue" }), await list({ box: "soon" })]).toEqual([page.overdue.count, page.soon.count]);
      for (const [standing, count] of Object.entries(page.reports.counts)) {
        expect([standing, await readToEnd(who, "list_unit_reports", { unit_id, standing }, "reports")]).toEqual([standing, count]);
      }
      const { waiting, granted, refused, extensions } = page.extensions;
      expect(extensions).toHaveLength(waiting + granted + refused);
      if (unit_id === world.units.lead) for (const count of [waiting, granted, refused]) expect(count).toBeGreaterThan(0);
      expect(page.people.people).toHaveLength(page.people.count);
    }
    expect(opened).toBe(opens);
  });

  test("a plan", async () => {
    const summaries = await call<PlanSummary[]>(who, "list_plans", ofOrganization());
    expect(summaries).toHaveLength(3);
    for (const { id: plan_id } of summaries.slice(0, most)) {
      const page = await call<PlanOverview>(who, "get_plan_overview", { plan_id });
      expect(summaries.find(({ id }) => id === plan_id)).toEqual(page.plan);
      const list = (more: Record<string, unknown>) => readToEnd(who, "list_plan_cards", { plan_id, ...more });
      await expectBoxes(page.plan.boxes, (box) => list({ box }));
      expect(await list({ box: "all" })).toBe(page.plan.cards);
      for (const { quarter, boxes } of page.quarters) await expectBoxes(boxes, (box) => list({ box, ...inQuarter(quarter) }));
      for (const { id, boxes, supported } of page.units.units) {
        await expectBoxes(boxes, (box) => list({ box, unit_id: id, part: "lead" }));
        expect(await list({ box: "all", unit_id: id, part: "support" })).toBe(supported);
        expect(await list({ box: "all", unit_id: id })).toBe(sum(boxes) + supported);
      }
      expect(page.units.units).toHaveLength(page.units.count);
      const overdue = await call<Card[]>(who, "get_overdue", { ...ofOrganization(), plan_id, max_cards: 200 });
      expect([overdue.length, await list({ box: "openOverdue" })]).toEqual([page.overdue.count, page.overdue.count]);
    }
  });
});

describe("a list is refused", () => {
  test.each<[PersonName, string, () => Record<string, unknown>, string]>([
    ["leader", "list_unit_cards", () => ({ unit_id: world.units.lead, box: "everything" }), "request.invalid"],
    ["leader", "list_unit_cards", () => ({ unit_id: world.units.lead, box: "all", part: "both" }), "request.invalid"],
    ["leader", "list_unit_cards", () => ({ unit_id: randomUUID(), box: "all" }), "unit.not_found"],
    ["leader", "list_unit_reports", () => ({ unit_id: world.units.lead, standing: "open" }), "request.invalid"],
    ["head", "list_plan_cards", () => ({ plan_id: plans[0], box: "all", unit_id: world.units.other }), "unit.not_found"],
    ["leader", "list_plan_cards", () => ({ plan_id: plans[0], box: "all", part: "" }), "request.invalid"],
    ["stranger", "list_plan_cards", () => ({ plan_id: plans[0], box: "all" }), "plan.not_found"],
    // A bound on «sắp đến hạn».
    ...["get_board", "get_column", "get_board_groups", "get_group_cards"].flatMap((name) =>
      [-1, 367, 2147483647].map((due_within): [PersonName, string, () => Record<string, unknown>, string] => [
        "staff",
        name,
        () => ({
          ...ofOrganization(),
          due_within,
          ...(name === "get_column" && { quarter: "2026-10-01", status: "todo" }),
          ...(name !== "get_column" && name !== "get_board" && { group_by: "unit" }),
          ...(name === "get_group_cards" && { quarter: "2026-10-01", status: "todo", group_id: world.units.lead }),
        }),
        "request.invalid",
      ]),
    ),
  ])("%s, %s %#", async (who, name, args, refusal) => {
    expect(await outcome(call<FigureCards>(who, name, args()))).toBe(refusal);
  });
});

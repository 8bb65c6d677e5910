import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Board, BoardChanges, MyWork } from "../../src/core/board/board.ts";
import type { CardDetail } from "../../src/core/board/card.ts";
import type { Extension, ExtensionList } from "../../src/core/board/extension.ts";
import type { LocalDate } from "../../src/core/calendar/local-date.ts";
import type { PlanSummary } from "../../src/core/plan/plan-summary.ts";
import { importPlan, planReview, reviewTask } from "./support/review.ts";
import { type PersonName, type World, createWorld, makeCard, makeCards, move, one, outcome, today } from "./support/world.ts";

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());

const ask = (who: PersonName, card: string, more: Record<string, unknown> = {}) =>
  world.database.rpc<Extension>(world.people[who], "ask_extension", {
    card_id: card,
    asked_due: "2026-12-30",
    reason: "Chờ cấp kinh phí",
    request_id: randomUUID(),
    ...more,
  });

const decide = (who: PersonName, extension: string, more: Record<string, unknown> = {}) =>
  world.database.rpc<Extension>(world.people[who], "decide_extension", {
    extension_id: extension,
    granted: true,
    due_on: null,
    reason: null,
    request_id: randomUUID(),
    ...more,
  });

const withdraw = (who: PersonName, extension: string, request_id = randomUUID()) =>
  world.database.rpc<Extension>(world.people[who], "withdraw_extension", { extension_id: extension, request_id });

const getCard = (who: PersonName, card: string) => world.database.rpc<CardDetail>(world.people[who], "get_card", { card_id: card });
const list = (more: Record<string, unknown> = {}, who: PersonName = "leader") =>
  world.database.rpc<ExtensionList>(world.people[who], "list_extensions", { organization_id: world.organization, ...more });
const standOn = (day: string) => world.database.pool.query("select private.set_today($1)", [day]);
const dueOf = (card: string) => one(world.database, "select due_on::text from app.cards where id = $1", [card]);

/** A card whose request to 30/12 was granted; it was due on 15/12. */
async function grantedCard(): Promise<string> {
  const card = await makeCard(world);
  await decide("leader", (await ask("head", card)).id);
  return card;
}

describe("asking", () => {
  test("is refused where the date, the reason or the card does not allow it", async () => {
    const card = await makeCard(world);
    const cases: [Record<string, unknown>, string][] = [
      [{ asked_due: "2026-12-15" }, "extension.not_later"],
      [{ asked_due: "2026-12-01" }, "extension.not_later"],
      [{ asked_due: "2031-11-21" }, "extension.too_far"],
      [{ asked_due: "20261-12-30" }, "extension.too_far"],
      [{ asked_due: null }, "request.invalid"],
      [{ request_id: null }, "request.invalid"],
      [{ reason: null }, "extension.reason_required"],
      [{ reason: " \n\t " }, "extension.reason_required"],
      [{ reason: "a".repeat(4001) }, "extension.reason_too_long"],
      [{ card_id: await makeCard(world, { status: "done" }) }, "extension.card_done"],
      [{ card_id: await makeCard(world, { due: null, start: "2026-10-01" }) }, "extension.no_deadline"],
      // Late already: the new date must not be gone, too.
      [{ card_id: await makeCard(world, { due: "2026-11-01" }), asked_due: "2026-11-19" }, "extension.not_later"],
      [{ card_id: randomUUID() }, "card.not_found"],
    ];
    for (const [more, answer] of cases) expect([more, await outcome(ask("head", card, more))]).toEqual([more, answer]);
    expect(await one(world.database, "select count(*)::int from app.extensions where card_id = $1", [card])).toBe(0);
  });

  test("shows on the card for everybody who sees it, and who may do what", async () => {
    const card = await makeCard(world);
    const extension = await ask("head", card, { reason: "  Chờ cấp kinh phí " });
    expect(extension).toMatchObject({
      subject: { kind: "card", id: card, title: "Tuyên truyền", dueOn: "2026-12-15", extensionCount: 0 },
      unit: "Phòng Kinh tế",
      fromDue: "2026-12-15",
      askedDue: "2026-12-30",
      reason: "Chờ cấp kinh phí",
      status: "asked",
      askedBy: "head",
      decidedBy: null,
      decidedDue: null,
    });
    const seen = await getCard("supporter", card);
    expect(seen).toMatchObject({
      dueOn: "2026-12-15",
      extensionCount: 0,
      firstDueOn: null,
      extension: { id: extension.id, fromDue: "2026-12-15", askedDue: "2026-12-30", askedBy: "head", unit: "Phòng Kinh tế" },
    });
    expect(seen.history[0]).toMatchObject({
      kind: "extension_asked",
      fromDue: "2026-12-15",
      toDue: "2026-12-30",
      text: "Chờ cấp kinh phí",
      person: { name: "head", unit: "Phòng Kinh tế" },
    });
    const can = async (who: PersonName) => {
      const { askExtension, decideExtension, withdrawExtension } = (await getCard(who, card)).can;
      return [askExtension, decideExtension, withdrawExtension];
    };
    expect(await can("head")).toEqual([false, false, true]);
    expect(await can("leader")).toEqual([false, true, false]);
    expect(await can("coordinator")).toEqual([false, true, false]);
    for (const who of ["staff", "supporter", "viewer"] as const) expect(await can(who)).toEqual([false, false, false]);
  });

  test("the head of a unit above the lead unit may, the head of a supporting one may not", async () => {
    expect((await ask("head", await makeCard(world, { lead: [world.units.team], support: [] }))).status).toBe("asked");
    expect(await outcome(ask("head", await makeCard(world, { lead: [world.units.other], support: [world.units.lead] })))).toBe(
      "extension.forbidden",
    );
  });

  test("while another request is open is refused, also when both come at once", async () => {
    const card = await makeCard(world);
    const answers = await Promise.all([outcome(ask("head", card)), outcome(ask("coordinator", card))]);
    expect(answers.sort()).toEqual(["extension.pending", "ok"]);
    expect(await outcome(ask("head", card))).toBe("extension.pending");
  });

  test("the same request, repeated and at once, is one", async () => {
    const card = await makeCard(world);
    const request_id = randomUUID();
    const [first, second] = await Promise.all([ask("head", card, { request_id }), ask("head", card, { request_id })]);
    expect(second).toEqual(first);
    expect(await ask("head", card, { request_id })).toEqual(first);
    expect(
      await one(world.database, "select count(*)::int from app.activities where card_id = $1 and kind = 'extension_asked'", [card]),
    ).toBe(1);
    // The id belongs to this wish, whoever else sends it.
    expect(await outcome(ask("head", await makeCard(world), { request_id }))).toBe("request.invalid");
    expect(await outcome(ask("coordinator", await makeCard(world), { request_id }))).toBe("request.invalid");
  });
});

describe("deciding", () => {
  test("a leader grants: the deadline moves, the history says so, and the card counts it", async () => {
    const card = await makeCard(world);
    const { id } = await ask("head", card);
    expect(await decide("leader", id, { reason: "Đồng ý, không lùi thêm" })).toMatchObject({
      status: "granted",
      decidedBy: "leader",
      decidedDue: "2026-12-30",
      subject: { dueOn: "2026-12-30", extensionCount: 1 },
    });
    const seen = await getCard("staff", card);
    expect(seen).toMatchObject({
      dueOn: "2026-12-30",
      extensionCount: 1,
      extension: null,
      firstDueOn: "2026-12-15",
      quarter: "2026-10-01",
    });
    expect(seen.history.map(({ kind }) => kind)).toEqual(["extension_granted", "extension_asked", "created"]);
    expect(seen.history[0]).toMatchObject({ fromDue: "2026-12-15", toDue: "2026-12-30", text: "Đồng ý, không lùi thêm" });

    await decide("coordinator", (await ask("head", card, { asked_due: "2027-01-10" })).id, { due_on: "2027-01-05" });
    expect(await getCard("staff", card)).toMatchObject({ dueOn: "2027-01-05", extensionCount: 2, firstDueOn: "2026-12-15" });
  });

  test("refusing needs a reason and moves nothing", async () => {
    const card = await makeCard(world);
    const { id } = await ask("head", card);
    expect(await outcome(decide("leader", id, { granted: false }))).toBe("extension.reason_required");
    expect(await outcome(decide("leader", id, { granted: false, reason: "a".repeat(4001) }))).toBe("extension.reason_too_long");
    expect(await outcome(decide("leader", id, { granted: null }))).toBe("request.invalid");
    const refused = await decide("leader", id, { granted: false, due_on: "2026-12-20", reason: " Việc gấp " });
    expect(refused).toMatchObject({ status: "refused", decidedDue: null, decisionReason: "Việc gấp" });
    const seen = await getCard("head", card);
    expect(seen).toMatchObject({ dueOn: "2026-12-15", extensionCount: 0, extension: null });
    expect(seen.history[0]).toMatchObject({ kind: "extension_refused", text: "Việc gấp" });
    expect((await ask("head", card)).status).toBe("asked");
  });

  test("the granted date must lie after the one in force, and be none that is gone", async () => {
    const card = await makeCard(world);
    const { id } = await ask("head", card);
    expect(await outcome(decide("leader", id, { due_on: "2026-12-15" }))).toBe("extension.not_later");
    expect(await outcome(decide("leader", id, { due_on: "2040-01-01" }))).toBe("extension.too_far");
    await standOn("2027-01-04");
    expect(await outcome(decide("leader", id, { due_on: "2026-12-29" }))).toBe("extension.not_later");
    // The unit asked in time and may have kept to it.
    expect(await outcome(decide("leader", id))).toBe("ok");
    await standOn(today);
  });

  test("two at once: one decision stands, the other hears that it is made", async () => {
    const { id } = await ask("head", await makeCard(world));
    const answers = await Promise.all([
      outcome(decide("leader", id)),
      outcome(decide("coordinator", id, { granted: false, reason: "Không" })),
    ]);
    expect(answers.sort()).toEqual(["extension.closed", "ok"]);
    expect(await outcome(withdraw("head", id))).toBe("extension.closed");
  });

  test("the same decision, repeated, is one", async () => {
    const card = await makeCard(world);
    const { id } = await ask("head", card);
    const request_id = randomUUID();
    const [first, second] = await Promise.all([decide("leader", id, { request_id }), decide("leader", id, { request_id })]);
    expect(second).toEqual(first);
    expect(await one(world.database, "select extension_count from app.cards where id = $1", [card])).toBe(1);
  });

  test("whoever asked takes it back, another head of the unit too; who decides does not", async () => {
    const card = await makeCard(world);
    const { id } = await ask("head", card);
    expect(await outcome(withdraw("coordinator", id))).toBe("extension.forbidden");
    expect(await outcome(withdraw("staff", id))).toBe("extension.forbidden");
    const request_id = randomUUID();
    expect((await withdraw("head", id, request_id)).status).toBe("withdrawn");
    expect((await withdraw("head", id, request_id)).status).toBe("withdrawn");
    expect((await getCard("head", card)).history[0]).toMatchObject({ kind: "extension_withdrawn" });
    expect(await outcome(decide("leader", id))).toBe("extension.closed");
    const own = await ask("coordinator", card);
    expect((await withdraw("coordinator", own.id)).status).toBe("withdrawn");
  });

  test("a card that is completed closes its request with it", async () => {
    const card = await makeCard(world, { status: "review" });
    const { id } = await ask("head", card);
    await move(world, "coordinator", card, "done");
    expect(await outcome(decide("leader", id))).toBe("extension.closed");
    const seen = await getCard("head", card);
    expect(seen).toMatchObject({ status: "done", dueOn: "2026-12-15", extension: null, can: { decideExtension: false } });
    expect(seen.history[0]).toMatchObject({ kind: "extension_withdrawn", text: "Thẻ đã hoàn thành." });
    expect(await one(world.database, "select status from app.extensions where id = $1", [id])).toBe("withdrawn");
  });

  test("a leader moves no deadline in any other way", async () => {
    const card = await grantedCard();
    const write = (set: string) =>
      world.database.as(world.people.leader, (client) => client.query(`update app.cards set ${set} where id = $1`, [card]));
    expect(await outcome(write("due_on = '2027-03-01'"))).toBe("card.forbidden");
    expect(await outcome(write("quarter = '2027-01-01'"))).toBe("card.forbidden");
    expect(await dueOf(card)).toBe("2026-12-30");
  });
});

describe("what follows from a granted date", () => {
  const board = () => world.database.rpc<Board>(world.people.leader, "get_board", { organization_id: world.organization });
  const boxes = async (plan: string) =>
    (await world.database.rpc<PlanSummary[]>(world.people.leader, "list_plans", { organization_id: world.organization })).find(
      ({ id }) => id === plan,
    )?.boxes;
  const planOf = (card: string) => one(world.database, "select plan_id from app.cards where id = $1", [card]);

  test("the counts of what is overdue follow, for the organization and for the unit", async () => {
    const card = await makeCard(world, { due: "2026-11-10" });
    const before = await board();
    expect(await boxes(await planOf(card))).toMatchObject({ openInTime: 0, openOverdue: 1 });
    const mine = () => world.database.rpc<MyWork>(world.people.staff, "get_my_work", { organization_id: world.organization });
    const late = (await mine()).overdue.count;

    await decide("leader", (await ask("head", card)).id);
    expect((await board()).overdue.count).toBe(before.overdue.count - 1);
    expect(await boxes(await planOf(card))).toMatchObject({ openInTime: 1, openOverdue: 0 });
    expect((await mine()).overdue.count).toBe(late - 1);
    expect(await one(world.database, "select due_on::text from app.card_units where card_id = $1 limit 1", [card])).toBe("2026-12-30");
  });

  test("beyond its quarter the card stays on the board of its quarter, and is overdue only after the new date", async () => {
    const card = await makeCard(world, { due: "2026-09-30" });
    await decide("leader", (await ask("head", card, { asked_due: "2026-12-20" })).id);
    const shown = async (quarter: string) => {
      const { columns } = await world.database.rpc<Board>(world.people.leader, "get_board", {
        organization_id: world.organization,
        quarter,
        plan_id: await planOf(card),
      });
      return columns.todo.cards.map(({ id, dueOn }) => [id, dueOn]);
    };
    expect(await shown("2026-07-01")).toEqual([[card, "2026-12-20"]]);
    expect(await shown("2026-10-01")).toEqual([]);
    expect(await boxes(await planOf(card))).toMatchObject({ openInTime: 1, openOverdue: 0 });
    await standOn("2026-12-21");
    expect(await boxes(await planOf(card))).toMatchObject({ openInTime: 0, openOverdue: 1 });
    await standOn(today);
  });

  test.each([
    ["2026-12-30", false],
    ["2026-12-31", true],
  ])("handed in on %s: late %s, counted against the date in force", async (day, late) => {
    const card = await grantedCard();
    await standOn(day);
    await move(world, "staff", card, "review");
    await move(world, "coordinator", card, "done");
    expect(await one(world.database, "select late from app.cards where id = $1", [card])).toBe(late);
    expect(await boxes(await planOf(card))).toMatchObject(late ? { doneLate: 1, doneOnTime: 0 } : { doneLate: 0, doneOnTime: 1 });
    await standOn(today);
  });

  test("each step raises the version once and reaches everybody who sees the card", async () => {
    const card = await makeCard(world);
    const changes = (who: PersonName, since_version: number) =>
      world.database.rpc<BoardChanges>(world.people[who], "get_changes", { organization_id: world.organization, since_version });
    let { version } = await changes("viewer", Number.MAX_SAFE_INTEGER);
    const hears = async (who: PersonName) => {
      const page = await changes(who, version);
      expect(page.version).toBe(version + 1);
      return page.cards.map(({ id, dueOn, extension }) => [id, dueOn, extension?.askedDue ?? null]);
    };
    const { id } = await ask("head", card);
    expect(await hears("leader")).toEqual([[card, "2026-12-15", "2026-12-30"]]);
    expect(await hears("supporter")).toEqual([[card, "2026-12-15", "2026-12-30"]]);
    expect(await hears("other")).toEqual([]);
    version += 1;
    await decide("leader", id);
    expect(await hears("head")).toEqual([[card, "2026-12-30", null]]);
    version += 1;
    await decide("leader", (await ask("head", card, { asked_due: "2027-01-30" })).id, { granted: false, reason: "Không" });
    version += 1;
    expect(await hears("head")).toEqual([[card, "2026-12-30", null]]);
  });
});

describe("a new edition of the plan", () => {
  const task = (due: LocalDate) => reviewTask("Tuyên truyền", { deadline: { due, bound: "on_or_before" } });
  const cardOf = (plan: string) => one(world.database, "select id from app.cards where plan_id = $1 and archived_at is null", [plan]);

  test.each<[string, LocalDate, LocalDate, LocalDate]>([
    ["says the same", "2026-12-15", "2026-12-30", "2026-10-01"],
    ["sets an earlier date", "2026-12-01", "2026-12-30", "2026-10-01"],
    ["sets a later date that is before the granted one", "2026-12-20", "2026-12-30", "2026-10-01"],
    ["sets a date after the granted one", "2026-12-31", "2026-12-31", "2026-10-01"],
    ["sets a date in the next quarter", "2027-02-10", "2027-02-10", "2027-01-01"],
  ])("that %s", async (_, due, stands, quarter) => {
    const { planId } = await importPlan(world, planReview(world, [task("2026-12-15")]));
    const card = await cardOf(planId);
    await decide("leader", (await ask("head", card)).id);
    await importPlan(world, planReview(world, [task(due)]), planId);
    expect(await cardOf(planId)).toBe(card);
    expect(await getCard("head", card)).toMatchObject({ dueOn: stands, quarter, extensionCount: 1 });
    // What the plan once set is no grant: put right, it goes back to the date that was granted.
    await importPlan(world, planReview(world, [task("2026-12-15")]), planId);
    expect(await dueOf(card)).toBe("2026-12-30");
  });

  test("moves a card nobody granted anything for", async () => {
    const { planId } = await importPlan(world, planReview(world, [task("2026-12-15")]));
    const card = await cardOf(planId);
    await decide("leader", (await ask("head", card)).id, { granted: false, reason: "Không" });
    await importPlan(world, planReview(world, [task("2026-12-01")]), planId);
    expect(await dueOf(card)).toBe("2026-12-01");
  });

  test("does not hide a card about which somebody asked", async () => {
    const twoQuarters = (start: LocalDate) =>
      planReview(world, [reviewTask("Tuyên truyền", { start, deadline: { due: "2027-03-31", bound: "on_or_before" } })]);
    const { planId } = await importPlan(world, twoQuarters("2026-10-01"));
    const card = await one(world.database, "select id from app.cards where plan_id = $1 order by quarter limit 1", [planId]);
    const { id } = await ask("head", card, { asked_due: "2027-01-15" });
    await importPlan(world, twoQuarters("2027-01-01"), planId);
    expect(await one(world.database, "select archived_at from app.cards where id = $1", [card])).toBeNull();
    expect(await outcome(decide("leader", id))).toBe("ok");
  });

  test("that dates a card later than what was asked leaves the decision to another date", async () => {
    const { planId } = await importPlan(world, planReview(world, [task("2026-12-15")]));
    const { id } = await ask("head", await cardOf(planId), { asked_due: "2026-12-20" });
    await importPlan(world, planReview(world, [task("2026-12-31")]), planId);
    expect(await outcome(decide("leader", id))).toBe("extension.not_later");
    expect(await decide("leader", id, { due_on: "2027-01-10" })).toMatchObject({ decidedDue: "2027-01-10" });
  });
});

describe("the list for those who decide", () => {
  test("brings the longest waiting first, page by page, and the number of all", async () => {
    const open = async () => (await list({ max_extensions: 200 })).extensions.map(({ id }) => id);
    const before = await open();
    const cards = await makeCards(world, { start: "2026-10-01", due: "2027-06-30" });
    const asked: string[] = [];
    for (const card of cards) asked.push((await ask("head", card, { asked_due: "2027-07-30" })).id);
    expect(await open()).toEqual([...before, ...asked]);
    const first = await list({ max_extensions: 2, after_id: before.at(-1) ?? null });
    expect(first.count).toBe(before.length + asked.length);
    expect(first.extensions.map(({ id }) => id)).toEqual(asked.slice(0, 2));
    expect((await list({ max_extensions: 2, after_id: asked[1] })).extensions.map(({ id }) => id)).toEqual(asked.slice(2));

    await decide("coordinator", asked[0] ?? "");
    expect((await list({}, "coordinator")).count).toBe(first.count - 1);
    expect((await list({ status: "granted", max_extensions: 200 })).extensions.map(({ id }) => id)).toContain(asked[0]);
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CardStatus as Status } from "../../src/core/board/card.ts";
import type { RecheckedCard } from "../../src/data/recheck-card.ts";
import { type PersonName, type World, createWorld, makeCard, move, one, outcome } from "./support/world.ts";

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());

/** What answers each move; a reason is given where `with reason` says so. */
const lead: Record<`${Status}-${Status}`, string> = {
  "todo-todo": "ok",
  "todo-doing": "ok",
  "todo-review": "ok",
  "todo-done": "card.wrong_order",
  "doing-todo": "ok",
  "doing-doing": "ok",
  "doing-review": "ok",
  "doing-done": "card.wrong_order",
  "review-todo": "card.wrong_order",
  "review-doing": "ok",
  "review-review": "ok",
  "review-done": "card.forbidden",
  "done-todo": "card.wrong_order",
  "done-doing": "card.forbidden",
  "done-review": "card.wrong_order",
  "done-done": "ok",
};
const coordinator: typeof lead = {
  ...lead,
  "review-doing": "card.reason_required",
  "review-done": "ok",
  "done-doing": "card.reason_required",
};
const all = (answer: string) => Object.fromEntries(Object.keys(lead).map((step) => [step, answer])) as typeof lead;

const rules: Record<PersonName, typeof lead> = {
  coordinator,
  head: lead,
  staff: lead,
  leader: all("card.forbidden"),
  supporter: all("card.forbidden"),
  viewer: all("card.forbidden"),
  team: all("card.not_found"),
  other: all("card.not_found"),
  former: all("card.not_found"),
  stranger: all("card.not_found"),
};

describe.each(Object.entries(rules))("%s", (who, steps) => {
  test.each(Object.entries(steps))("%s: %s", async (step, answer) => {
    const [from, to] = step.split("-") as [Status, Status];
    const card = await makeCard(world, { status: from });
    expect(await outcome(move(world, who as PersonName, card, to))).toBe(answer);
    expect(await one(world.database, "select status from app.cards where id = $1", [card])).toBe(answer === "ok" ? to : from);
  });
});

test("the member of a parent unit moves what a unit below it leads", async () => {
  const card = await makeCard(world, { lead: [world.units.team], support: [] });
  expect((await move(world, "head", card, "doing")).status).toBe("doing");
});

test("a coordinator returns and reopens with a reason, which stands in the history", async () => {
  const card = await makeCard(world, { status: "review" });
  await move(world, "coordinator", card, "doing", { reason: "  Thiếu số liệu quý III " });
  const { history } = await world.database.rpc<{ history: { kind: string; from: string; to: string; text: string; person: unknown }[] }>(
    world.people.staff,
    "get_card",
    { card_id: card },
  );
  expect(history[0]).toMatchObject({ kind: "moved", from: "review", to: "doing", text: "Thiếu số liệu quý III" });
  expect(history[0]?.person).toMatchObject({ name: "coordinator", unit: "Phòng Văn hóa - Xã hội" });
  expect(await outcome(move(world, "coordinator", await makeCard(world, { status: "done" }), "doing", { reason: "  " }))).toBe(
    "card.reason_required",
  );
});

test("a coordinator whose own unit leads takes back without a reason", async () => {
  const card = await makeCard(world, { lead: [world.units.coordinating], status: "review" });
  expect((await move(world, "coordinator", card, "doing")).status).toBe("doing");
});

test("what was handed in on time is done on time, however long the acceptance takes", async () => {
  const card = await makeCard(world, { due: "2026-11-20" });
  await move(world, "staff", card, "review");
  await world.database.pool.query("select private.set_today('2026-11-30')");
  const done = await move(world, "coordinator", card, "done");
  await world.database.pool.query("select private.set_today('2026-11-20')");
  expect(done).toMatchObject({ completedOn: "2026-11-20", status: "done" });
  const reopened = await move(world, "coordinator", card, "doing", { reason: "Bổ sung phụ lục" });
  expect(reopened.completedOn).toBeNull();
});

test("writing the table directly is held by the same rules", async () => {
  const card = await makeCard(world, { status: "review" });
  const update = (who: PersonName, set: string) =>
    world.database.as(world.people[who], (client) => client.query(`update app.cards set ${set} where id = $1 returning id`, [card]));
  expect(await outcome(update("staff", "status = 'done'"))).toBe("card.forbidden");
  expect(await outcome(update("supporter", "status = 'doing'"))).toBe("card.forbidden");
  expect(await outcome(update("staff", "due_on = '2027-01-01'"))).toBe("card.forbidden");
  expect(await outcome(update("staff", "archived_at = now()"))).toBe("card.forbidden");
  expect(await outcome(update("coordinator", "status = 'doing'"))).toBe("card.reason_required");
  expect((await update("stranger", "status = 'doing'")).rowCount).toBe(0);
  expect(await outcome(update("staff", "done_count = 9"))).toMatch(/permission denied/);
  expect(await outcome(update("staff", "version = 1"))).toMatch(/permission denied/);
  expect((await update("coordinator", "status = 'doing', reason = 'Chưa đủ'")).rowCount).toBe(1);
  expect(await one(world.database, "select reason from app.activities where card_id = $1 order by id desc limit 1", [card])).toBe(
    "Chưa đủ",
  );
  expect(await one(world.database, "select reason from app.cards where id = $1", [card])).toBeNull();
});

describe("two at once", () => {
  test("one move wins, the other hears that the card has changed", async () => {
    const card = await makeCard(world);
    const expected_version = Number(await one(world.database, "select version from app.cards where id = $1", [card]));
    const answers = await Promise.all([
      outcome(move(world, "staff", card, "doing", { expected_version })),
      outcome(move(world, "coordinator", card, "review", { expected_version })),
    ]);
    expect(answers.sort()).toEqual(["card.changed", "ok"]);
  });

  test("the same request, repeated and at once, is done once", async () => {
    const card = await makeCard(world);
    const request_id = randomUUID();
    const version = Number(await one(world.database, "select version from app.cards where id = $1", [card]));
    const again = () => move(world, "staff", card, "doing", { request_id, expected_version: version });
    const [first, second] = await Promise.all([again(), again()]);
    expect(second).toEqual(first);
    expect(await again()).toEqual(first);
    expect(await one(world.database, "select count(*)::int from app.activities where card_id = $1 and kind = 'moved'", [card])).toBe(1);
  });

  test("a request id says one thing only", async () => {
    const request_id = randomUUID();
    await move(world, "staff", await makeCard(world), "doing", { request_id });
    expect(await outcome(move(world, "staff", await makeCard(world), "doing", { request_id }))).toBe("request.invalid");
  });

  test("a refused request may be tried again under its id", async () => {
    const card = await makeCard(world);
    const request_id = randomUUID();
    expect(await outcome(move(world, "staff", card, "done", { request_id }))).toBe("card.wrong_order");
    expect((await move(world, "staff", card, "doing", { request_id })).status).toBe("doing");
  });
});

describe("places", () => {
  test("a card goes where it is put; a place that is taken is refused", async () => {
    const [first, second] = [await makeCard(world, { status: "doing" }), await makeCard(world, { status: "doing" })];
    expect((await move(world, "staff", first, "doing", { rank: "a0V" })).rank).toBe("a0V");
    expect(await outcome(move(world, "staff", second, "doing", { rank: "a0V" }))).toBe("card.rank_taken");
    expect(await outcome(move(world, "staff", second, "doing", { rank: "a" }))).toBe("request.invalid");
    expect(await outcome(move(world, "staff", second, "doing", { rank: "a00" }))).toBe("request.invalid");
  });

  test("a place held by a card out of sight gives way to the next one", async () => {
    const hidden = await makeCard(world, { lead: [world.units.other], support: [], status: "doing" });
    await move(world, "coordinator", hidden, "doing", { rank: "b11" });
    const card = await makeCard(world, { status: "doing" });
    const { rank } = await move(world, "staff", card, "doing", { rank: "b11" });
    expect(rank > "b11").toBe(true);
    expect(rank < "b12").toBe(true);
  });

  test("without a place a card goes where its number stands", async () => {
    const card = await makeCard(world);
    const { rank, number } = await move(world, "staff", card, "doing");
    expect(rank).toBe(await one(world.database, "select private.default_rank($1)", [number]));
  });
});

test.each([
  ["to_status", "lost"],
  ["to_status", null],
  ["expected_version", null],
  ["request_id", null],
])("%s %s is request.invalid", async (field, value) => {
  const card = await makeCard(world);
  expect(await outcome(move(world, "staff", card, "doing", { [field]: value }))).toBe("request.invalid");
});

describe("a move that waited", () => {
  const recheck = (card_id: string, since_version: number) =>
    world.database.rpc<RecheckedCard>(world.people.staff, "recheck_card", { card_id, since_version });
  const versionOf = async (card: string) => Number(await one(world.database, "select version from app.cards where id = $1", [card]));

  test("does not mind what others said or counted meanwhile", async () => {
    const card = await makeCard(world, { frequency: [1, "week"] });
    const since = await versionOf(card);
    const said = { card_id: card, body: "Đề nghị làm sớm", request_id: randomUUID() };
    await world.database.rpc(world.people.leader, "add_comment", said);
    await world.database.rpc(world.people.supporter, "add_check_in", { card_id: card, amount: 1, note: null, request_id: randomUUID() });
    expect(await recheck(card, since)).toMatchObject({ card: { comments: 1, doneCount: 1 }, moved: null });
  });

  test("hears who moved the card, also where it is back by now", async () => {
    const card = await makeCard(world, { status: "doing" });
    const since = await versionOf(card);
    await move(world, "head", card, "review");
    expect((await recheck(card, since)).moved).toMatchObject({ to: "review", person: { name: "head" } });
    await move(world, "head", card, "doing");
    expect(await recheck(card, since)).toMatchObject({ card: { status: "doing" }, moved: { to: "doing", person: { name: "head" } } });
    expect((await recheck(card, await versionOf(card))).moved).toBeNull();
  });
});

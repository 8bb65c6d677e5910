import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CardDetail } from "../../src/core/board/card.ts";
import type { Nudge, NudgeReach, SentNudge } from "../../src/core/nudge/nudge.ts";
import type { NotificationPage } from "../../src/core/notification/notification-page.ts";
import { idOf } from "./support/notifications.ts";
import { forgetMessages, letReach, messages, standAt } from "./support/outbox.ts";
import { type PersonName, type World, createWorld, makeCard, move, one, outcome } from "./support/world.ts";

/* Đôn đốc of cards: who is told of what, once, and what the history says moved after it. */

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await letReach(world, ["head"]);
});
afterAll(() => world.database.drop());
beforeEach(async () => {
  await world.database.pool.query("delete from app.plans");
  await world.database.pool.query("delete from app.nudges");
  await standAt(world, "2026-11-20 09:00");
  await forgetMessages(world);
});

const late = (card: Parameters<typeof makeCard>[1] = {}) => makeCard(world, { due: "2026-11-10", ...card });
const nudge = (who: PersonName, more: Record<string, unknown> = {}) =>
  world.database.rpc<SentNudge>(world.people[who], "nudge_cards", {
    organization_id: world.organization,
    note: null,
    request_id: randomUUID(),
    ...more,
  });
const preview = (who: PersonName, more: Record<string, unknown> = {}) =>
  world.database.rpc<NudgeReach>(world.people[who], "preview_nudge", { organization_id: world.organization, ...more });
const history = (who: PersonName, more: Record<string, unknown> = {}) =>
  world.database.rpc<Nudge[]>(world.people[who], "list_nudges", { organization_id: world.organization, ...more });
const inbox = async (who: PersonName) =>
  (
    await world.database.rpc<NotificationPage>(world.people[who], "list_notifications", { organization_id: world.organization })
  ).messages.filter(({ kind }) => kind === "nudge");
const told = () => messages(world, "kind = 'nudge'");

describe("a nudge", () => {
  test("of a whole list is one message to a person, however many of their cards are in it", async () => {
    for (let i = 0; i < 9; i += 1) await late({ due: `2026-11-0${9 - i}`, title: `Việc ${i}` });
    await late({ lead: [world.units.other], support: [] });
    await forgetMessages(world);
    const sent = await nudge("leader", { note: " Đề nghị xong trong tuần \n" });
    expect(sent).toMatchObject({ cards: 10, people: 3, already: 0, waiting: 0, closed: 0 });
    expect(sent.units.map(({ name, cards, people }) => [name, cards, people])).toEqual([
      ["Phòng Kinh tế", 9, 2],
      ["Trạm Y tế xã", 1, 1],
    ]);
    expect(await told()).toEqual(["head nudge", "other nudge 1", "staff nudge"]);
    const [message] = await inbox("staff");
    expect(message).toMatchObject({
      kind: "nudge",
      words: "Đề nghị xong trong tuần",
      nudged: { total: 9, open: 9, unitId: world.units.lead },
    });
    expect(message && "nudged" in message && message.nudged.worst.map(({ title }) => title)).toEqual(["Việc 8", "Việc 7", "Việc 6"]);
    expect(await inbox("other")).toMatchObject([{ kind: "nudge", card: { dueOn: "2026-11-10" }, words: "Đề nghị xong trong tuần" }]);
  });

  test("raises the version, and stands in the history of each card with its words", async () => {
    const card = await late();
    const version = () => one<string>(world.database, "select version from app.cards where id = $1", [card]);
    const before = Number(await version());
    await nudge("coordinator", { card_ids: [card], note: "Làm ngay" });
    expect(Number(await version())).toBe(before + 1);
    const { history: lines } = await world.database.rpc<CardDetail>(world.people.staff, "get_card", { card_id: card });
    expect(lines[0]).toMatchObject({ kind: "nudged", text: "Làm ngay", person: { id: idOf(world, "coordinator") } });
  });

  test("is the same when it is repeated, and refused as another", async () => {
    const card = await late();
    await forgetMessages(world);
    const press = { card_ids: [card], request_id: randomUUID() };
    const first = await nudge("leader", press);
    expect(await nudge("leader", press)).toEqual(first);
    expect(await history("leader")).toHaveLength(1);
    expect(await told()).toEqual(["head nudge 1", "staff nudge 1"]);
  });

  test("does not go to the same card twice on one day by the same person; by another, or the day after, it does", async () => {
    const card = await late();
    const press = { card_ids: [card] };
    await forgetMessages(world);
    expect(await nudge("leader", press)).toMatchObject({ cards: 1 });
    expect(await preview("leader", press)).toMatchObject({ cards: 0, already: 1, people: 0, units: [] });
    expect(await nudge("leader", press)).toMatchObject({ id: null, cards: 0, already: 1 });
    expect(await nudge("coordinator", press)).toMatchObject({ cards: 1, already: 0 });
    await standAt(world, "2026-11-21 09:00");
    expect(await nudge("leader", press)).toMatchObject({ cards: 1 });
    expect(await messages(world, `kind = 'nudge' and person_id = '${idOf(world, "head")}'`)).toEqual([
      "head nudge 1",
      "head nudge 2",
      "head nudge 3",
    ]);
  });

  test("leaves out what waits for acceptance, is done or gone, or is nobody's, and says so", async () => {
    const open = await late();
    const gone = await late();
    const ids = [
      open,
      gone,
      await late({ status: "review" }),
      await late({ status: "done" }),
      await late({ lead: [], support: [] }),
      randomUUID(),
    ];
    await world.database.pool.query("update app.cards set archived_at = now() where id = $1", [gone]);
    expect(await nudge("leader", { card_ids: [...ids, open] })).toMatchObject({ cards: 1, waiting: 1, closed: 3, withoutUnit: 1 });
  });

  test("goes to some of the units alone where others are left out", async () => {
    await late();
    await late({ lead: [world.units.support], support: [] });
    const both = await late({ lead: [world.units.lead, world.units.support], support: [] });
    await forgetMessages(world);
    expect(await nudge("leader", { lead_unit_ids: [world.units.support] })).toMatchObject({
      cards: 2,
      units: [{ id: world.units.support }],
    });
    expect(await told()).toEqual(["supporter nudge"]);
    const [message] = await inbox("supporter");
    expect(message).toMatchObject({ nudged: { total: 2 } });
    // Whoever was told of the card today is not told again for the sake of its other unit.
    expect(await nudge("leader", { card_ids: [both] })).toMatchObject({ cards: 0, already: 1 });
  });

  test("of a list keeps to the list's filter", async () => {
    await late();
    await late({ lead: [world.units.other], support: [] });
    const plan_id = await one(world.database, "select plan_id from app.cards where lead_unit_ids = array[$1::uuid]", [world.units.other]);
    expect(await preview("leader")).toMatchObject({ cards: 2 });
    expect(await preview("leader", { unit_id: world.units.lead })).toMatchObject({ cards: 1, units: [{ name: "Phòng Kinh tế" }] });
    expect(await preview("leader", { plan_id })).toMatchObject({ cards: 1, units: [{ name: "Trạm Y tế xã" }] });
  });

  test("of what a unit leads tells that unit and those below it, and nobody else with a part in the card", async () => {
    await late({ lead: [world.units.lead, world.units.support], support: [] });
    await late({ lead: [world.units.team], support: [] });
    await late({ lead: [world.units.other], support: [world.units.lead] });
    await forgetMessages(world);
    const asked = { unit_id: world.units.lead, led: true };
    const reach = await preview("leader", asked);
    expect([reach.cards, reach.units.map(({ name }) => name)]).toEqual([2, ["Phòng Kinh tế", "Tổ Kinh tế hợp tác"]]);
    expect(await preview("leader", { unit_id: world.units.lead })).toMatchObject({ cards: 3 });
    expect(await outcome(preview("viewer", asked))).toBe("nudge.forbidden");
    expect(await nudge("leader", asked)).toMatchObject({ cards: 2, units: reach.units });
    expect(await told()).toEqual(["head nudge 1", "staff nudge 1", "team nudge 1"]);
    expect(await preview("leader", asked)).toMatchObject({ cards: 0, already: 2 });
    // Without a unit nothing is led by it.
    expect(await preview("leader", { led: true })).toMatchObject({ cards: 0, already: 0 });
  });

  test("says whom no channel leads to, and which unit has nobody", async () => {
    await late();
    await late({
      lead: [
        await one(world.database, "insert into app.units (organization_id, name) values ($1, 'Hội Nông dân') returning id", [
          world.organization,
        ]),
      ],
      support: [],
    });
    const reach = await preview("leader");
    expect(reach.unreached).toEqual({ count: 1, names: ["staff"] });
    expect(reach.units.map(({ name, people }) => [name, people])).toContainEqual(["Hội Nông dân", 0]);
  });

  test("is written at night and goes in the morning", async () => {
    const card = await late();
    await standAt(world, "2026-11-20 22:00");
    await nudge("leader", { card_ids: [card] });
    const times = await one(world.database, "select string_agg(distinct send_after::text, '|') from private.outbox where kind = 'nudge'");
    expect(times).toBe("2026-11-21 07:00:00");
  });

  test("of another organization's card presses nobody", async () => {
    const card = await late();
    const elsewhere = await one(world.database, "select organization_id from app.memberships where person_id = $1", [
      idOf(world, "stranger"),
    ]);
    expect(await nudge("stranger", { organization_id: elsewhere, card_ids: [card] })).toMatchObject({ id: null, cards: 0, closed: 1 });
    expect(await one(world.database, "select nudge_count from app.cards where id = $1", [card])).toBe(0);
  });

  test.each<[Record<string, unknown>, string]>([
    [{ card_ids: Array.from({ length: 1001 }, () => randomUUID()) }, "nudge.too_many"],
    [{ note: "x".repeat(1001) }, "nudge.note_too_long"],
    [{ request_id: null }, "request.invalid"],
  ])("is refused: %#", async (more, code) => {
    expect(await outcome(nudge("leader", more))).toBe(code);
  });
});

describe("a message about a list", () => {
  const holds = () =>
    one<boolean>(
      world.database,
      "select bool_or(private.still_holds(o)) from private.outbox o where o.kind = 'nudge' and o.person_id = $1",
      [idOf(world, "staff")],
    );

  test("holds as long as one of the cards is open with the last day that it had", async () => {
    const [first, second] = [await late(), await late()];
    await nudge("leader");
    expect(await holds()).toBe(true);
    await move(world, "staff", first, "review");
    expect(await inbox("staff")).toMatchObject([{ nudged: { total: 2, open: 1, worst: [{ id: second }] } }]);
    expect(await holds()).toBe(true);
    await world.database.pool.query("update app.cards set due_on = '2026-12-30' where id = $1", [second]);
    expect(await holds()).toBe(false);
    expect(await inbox("staff")).toMatchObject([{ nudged: { open: 0 } }]);
  });

  test("is hidden from who sees none of the cards any more", async () => {
    await late();
    await late();
    await nudge("leader");
    expect(await inbox("staff")).toHaveLength(1);
    await world.database.pool.query("update app.cards set archived_at = now()");
    expect(await inbox("staff")).toEqual([]);
  });
});

describe("the history", () => {
  test("says what moved after it", async () => {
    const cards: string[] = [];
    for (let i = 0; i < 6; i += 1) cards.push(await late({ due: "2026-11-10", title: `Việc ${i}` }));
    const { id } = await nudge("leader", { note: "Xong trước thứ Sáu" });
    const [untouched = "", begun = "", waiting = "", done = "", later = "", gone = ""] = cards;
    await move(world, "staff", begun, "doing");
    await move(world, "staff", waiting, "review");
    await move(world, "staff", done, "review");
    await move(world, "coordinator", done, "done");
    await world.database.pool.query("update app.cards set due_on = '2026-12-30' where id = $1", [later]);
    await world.database.pool.query("update app.cards set archived_at = now() where id = $1", [gone]);
    const stands = { unchanged: 1, started: 1, review: 1, done: 1, extended: 1, gone: 1 };
    const [line] = await history("viewer");
    expect(line).toMatchObject({
      id,
      note: "Xong trước thứ Sáu",
      by: { name: "leader" },
      cards: 6,
      stands,
      unitCount: 1,
      units: [{ name: "Phòng Kinh tế", cards: 6 }],
    });
    expect(await world.database.rpc(world.people.head, "get_nudge", { nudge_id: id })).toMatchObject({ cards: 6, stands });
    const list = (stand: string) => world.database.rpc<{ id: string }[]>(world.people.leader, "list_nudged_cards", { nudge_id: id, stand });
    for (const [stand, card] of [
      ["unchanged", untouched],
      ["started", begun],
      ["review", waiting],
      ["done", done],
      ["extended", later],
    ] as const) {
      expect((await list(stand)).map((found) => found.id)).toEqual([card]);
    }
    expect(await list("gone")).toEqual([]);
  });

  test("is whole for who sees all, for heads what went to their units, for others nothing", async () => {
    await late();
    await nudge("leader");
    await late({ lead: [world.units.other], support: [] });
    await standAt(world, "2026-11-20 10:00");
    await nudge("coordinator");
    const seen = async (who: PersonName) => (await history(who)).map(({ cards, units }) => [cards, units[0]?.name]);
    for (const who of ["leader", "coordinator", "viewer"] as const) {
      expect(await seen(who)).toEqual([
        [2, "Phòng Kinh tế"],
        [1, "Phòng Kinh tế"],
      ]);
    }
    expect(await seen("head")).toEqual([
      [1, "Phòng Kinh tế"],
      [1, "Phòng Kinh tế"],
    ]);
    for (const who of ["staff", "supporter", "other"] as const) expect(await seen(who)).toEqual([]);
  });

  test("goes on page by page, and so do the cards of a nudge", async () => {
    const cards = [await late(), await late(), await late()].sort();
    const ids: (string | null)[] = [];
    for (const card of cards) ids.unshift((await nudge("leader", { card_ids: [card] })).id);
    const read: string[] = [];
    for (let last: Nudge | undefined; ;) {
      const page = await history("leader", { max_nudges: 2, ...(last && { before_at: last.at, before_id: last.id }) });
      read.push(...page.map(({ id }) => id));
      last = page.at(-1);
      if (page.length < 2) break;
    }
    expect([...read].sort()).toEqual([...ids].sort());
    const { id } = await nudge("coordinator");
    const list = (more: Record<string, unknown>) =>
      world.database.rpc<{ id: string }[]>(world.people.leader, "list_nudged_cards", {
        nudge_id: id,
        stand: "unchanged",
        max_cards: 2,
        ...more,
      });
    expect((await list({})).map((card) => card.id)).toEqual(cards.slice(0, 2));
    expect((await list({ after_due: "2026-11-10", after_id: cards[1] })).map((card) => card.id)).toEqual(cards.slice(2));
  });

  test("keeps what was done by somebody who is gone", async () => {
    await late();
    await nudge("coordinator");
    await world.database.pool.query("update app.nudges set person_id = null");
    expect(await history("leader")).toMatchObject([{ by: null, cards: 1 }]);
  });
});

test("an organization of a thousand late cards is pressed in one act, each person once", async () => {
  await world.database.pool.query("delete from app.plans");
  await late();
  const task = await one(world.database, "select task_id from app.cards limit 1");
  await world.database.pool.query(
    `with made as (
       insert into app.tasks (organization_id, plan_id, position, kind, section, title, time_certainty, starts_on, due_on, source_text)
       select t.organization_id, t.plan_id, n, 'row', n::text, 'Việc ' || n, 'written', t.due_on, t.due_on, ''
       from app.tasks t cross join generate_series(2, 1000) n where t.id = $1 returning *
     ), led as (
       insert into app.task_units (organization_id, task_id, unit_id, part, written_as)
       select m.organization_id, m.id, $2, 'lead', 'đơn vị' from made m returning task_id
     )
     select count(*) from led`,
    [task, world.units.lead],
  );
  await world.database.pool.query(
    `insert into app.cards (organization_id, plan_id, task_id, quarter, due_on)
     select t.organization_id, t.plan_id, t.id, '2026-10-01', t.due_on from app.tasks t where t.id <> $1`,
    [task],
  );
  await forgetMessages(world);
  expect(await nudge("leader")).toMatchObject({ cards: 1000, people: 2 });
  expect(await told()).toEqual(["head nudge", "staff nudge"]);
  await makeCard(world, { due: "2026-11-10" });
  expect(await outcome(nudge("leader"))).toBe("nudge.too_many");
});

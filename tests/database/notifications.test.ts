import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BoardChanges } from "../../src/core/board/board.ts";
import type { NotificationPage } from "../../src/core/notification/notification-page.ts";
import type { NotificationSettings } from "../../src/core/notification/notification-settings.ts";
import { idOf, makeMessage } from "./support/notifications.ts";
import { leadRequest } from "./support/reports.ts";
import { type PersonName, type World, createWorld, makeCard, one, outcome, today } from "./support/world.ts";

let world: World;
let card: string;
beforeAll(async () => {
  world = await createWorld();
  card = await makeCard(world, { due: "2026-11-10", title: "Rà soát hồ sơ" });
});
afterAll(() => world.database.drop());
beforeEach(() => world.database.pool.query("delete from private.outbox"));

const inside = () => ({ organization_id: world.organization });
const list = (who: PersonName, more: Record<string, unknown> = {}) =>
  world.database.rpc<NotificationPage>(world.people[who], "list_notifications", { ...inside(), ...more });
const unread = (who: PersonName) => world.database.rpc<number>(world.people[who], "count_unread_notifications", inside());
const read = (who: PersonName, until: string) =>
  world.database.rpc<number>(world.people[who], "mark_notifications_read", { ...inside(), until_id: until });
const idsOf = ({ messages }: NotificationPage) => messages.map(({ id }) => id);
const late = (who: PersonName, offset: number) =>
  makeMessage(world, who, { kind: "card_overdue", subject: card, due: "2026-11-10", offset });

const comments = (on: string, body: string) =>
  one(world.database, "insert into app.comments (organization_id, card_id, person_id, body) values ($1, $2, $3, $4) returning id", [
    world.organization,
    on,
    idOf(world, "head"),
    body,
  ]);

describe("the inbox", () => {
  test("holds nobody else's messages, and no answers of the chat", async () => {
    const mine = await late("staff", -1);
    await late("head", -1);
    await world.database.pool.query("select private.answer_in_chat($1, 'someone', $2, '{}')", [idOf(world, "staff"), randomUUID()]);
    expect(idsOf(await list("staff"))).toEqual([mine]);
    expect(await unread("staff")).toBe(1);
    expect(idsOf(await list("supporter"))).toEqual([]);
  });

  test.each<[why: string, what: () => Promise<unknown>]>([
    [
      "the person left the unit",
      async () => {
        const { units, database } = world;
        await database.pool.query("update app.memberships set unit_id = $1 where person_id = $2", [units.other, idOf(world, "team")]);
        await late("team", -1);
      },
    ],
    [
      "the card was archived",
      async () => {
        const archived = await makeCard(world, { lead: [world.units.other], due: "2026-11-11" });
        await world.database.pool.query("update app.cards set archived_at = now() where id = $1", [archived]);
        await makeMessage(world, "team", { kind: "card_overdue", subject: archived, due: "2026-11-11", offset: -1 });
      },
    ],
    ["the subject never was", () => makeMessage(world, "team", { kind: "report_returned", subject: randomUUID() })],
    ["somebody who is no leader any more", () => makeMessage(world, "team", { kind: "card_overdue", subject: world.organization })],
  ])("hides what the person may not know any more: %s", async (_why, arrange) => {
    await arrange();
    expect((await list("team")).messages).toEqual([]);
  });

  test("tells what is true of its subject now", async () => {
    const report = await leadRequest(world);
    await late("head", -1);
    await makeMessage(world, "head", { kind: "report_due_soon", subject: report, due: "2026-12-14", offset: 15, at: "2026-11-20 00:05" });
    const [second, first] = (await list("head")).messages;
    expect(first).toMatchObject({ kind: "card_overdue", read: false, dueOn: "2026-11-10", card: { id: card, title: "Rà soát hồ sơ" } });
    expect(second).toMatchObject({ kind: "report_due_soon", at: "2026-11-20T00:05:00", report: { id: report, status: "open" } });
  });

  test("says who named one in a comment and how it begins, as long as one sees the card", async () => {
    const comment = await comments(card, `Nhờ đồng chí xem. ${"Rất dài. ".repeat(60)}`);
    for (const who of ["staff", "viewer", "other"] as const) await makeMessage(world, who, { kind: "mentioned", subject: comment });
    for (const who of ["staff", "viewer"] as const) {
      const [told] = (await list(who)).messages;
      expect(told).toMatchObject({ kind: "mentioned", by: "head", card: { id: card, title: "Rà soát hồ sơ" }, dueOn: null, words: null });
      expect(told).toHaveProperty("excerpt", expect.stringMatching(/^Nhờ đồng chí xem\. .{282}$/u));
    }
    expect((await list("other")).messages).toEqual([]);
  });

  test("says of a card what it says of a report: that it is pressed for; and that a card was given to oneself", async () => {
    await makeMessage(world, "staff", { kind: "given", subject: card, offset: 1 });
    await makeMessage(world, "staff", { kind: "nudge", subject: card, due: "2026-11-10", offset: 1 });
    await makeMessage(world, "staff", { kind: "nudge", subject: await leadRequest(world), due: "2026-12-14", offset: 1 });
    const { messages } = await list("staff");
    expect(messages).toMatchObject([
      { kind: "nudge", report: { status: "open" } },
      { kind: "nudge", card: { id: card } },
      { kind: "given", card: { id: card } },
    ]);
  });

  test("tells a leader once of all that is overdue, however often it was said", async () => {
    for (const due of ["2026-11-06", "2026-11-13", today]) {
      await makeMessage(world, "leader", { kind: "card_overdue", subject: world.organization, due, offset: -5 });
    }
    const { messages } = await list("leader");
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ dueOn: today, overdue: { total: 1, worst: [{ id: card }] } });
  });

  test("goes on page by page, also where a page hides all it has", async () => {
    const oldest = await late("staff", -1);
    await makeMessage(world, "staff", { kind: "report_returned", subject: randomUUID() });
    const newest = await late("staff", -3);
    const first = await list("staff", { max_messages: 1 });
    expect(first).toMatchObject({ messages: [{ id: newest }], nextId: newest });
    const second = await list("staff", { max_messages: 1, before_id: first.nextId });
    expect(second.messages).toEqual([]);
    const third = await list("staff", { max_messages: 1, before_id: second.nextId });
    expect(idsOf(third)).toEqual([oldest]);
    expect(await list("staff", { before_id: third.nextId })).toEqual({ messages: [], nextId: null });
  });

  test("what is seen is read up to there, twice as well as once, and nobody else's with it", async () => {
    const first = await late("staff", -1);
    await late("head", -1);
    await late("staff", -3);
    expect(await read("staff", first)).toBe(1);
    expect(await read("staff", first)).toBe(1);
    expect((await list("staff")).messages.map((message) => message.read)).toEqual([false, true]);
    expect(await unread("head")).toBe(1);
  });

  test("a message that was begun earlier and came later is unread until it is seen", async () => {
    const early = await late("staff", -1);
    const later = await late("staff", -3);
    await read("staff", later);
    await world.database.pool.query("update private.outbox set read_at = null where id = $1", [early]);
    expect(await unread("staff")).toBe(1);
    expect(await read("staff", later)).toBe(0);
  });

  test("a pull says how many are unread", async () => {
    await late("staff", -1);
    const changes = await world.database.rpc<BoardChanges>(world.people.staff, "get_changes", { ...inside(), since_version: 0 });
    expect(changes.unread).toBe(1);
    expect(changes.cards.length).toBeGreaterThan(0);
  });

  test("a hundred unread ones are enough to know of", async () => {
    await world.database.pool.query(
      `insert into private.outbox (organization_id, person_id, kind, subject_id, due_on, day_offset, urgent, send_after, created_at)
       select $1, $2, 'card_due_soon', $3, '2026-11-10', n, false, private.local_now(), private.local_now() from generate_series(1, 120) n`,
      [world.organization, idOf(world, "staff"), card],
    );
    expect(await unread("staff")).toBe(100);
  });
});

describe("what a person does not want in Zalo", () => {
  const mute = (who: PersonName, kinds: unknown) =>
    world.database.rpc<string[]>(world.people[who], "set_muted_kinds", { ...inside(), kinds });

  test.each([["nudge"], ["report_returned"], ["extension_decided"], ["answer"], ["anything"], [null]])("can't be %s", async (kind) => {
    await mute("staff", ["assigned"]);
    expect(await outcome(mute("staff", [kind]))).toBe("request.invalid");
    expect(await world.database.rpc(world.people.staff, "list_muted_kinds", inside())).toEqual(["assigned"]);
  });

  test("is what was said last, for oneself alone", async () => {
    await mute("staff", ["assigned", "card_due_soon", "assigned", "mentioned", "given"]);
    expect(await mute("staff", ["card_due_soon", "plan_imported"])).toEqual(["card_due_soon", "plan_imported"]);
    expect(await world.database.rpc(world.people.head, "list_muted_kinds", inside())).toEqual([]);
    expect(await mute("staff", [])).toEqual([]);
  });
});

describe("how an organization reminds", () => {
  const first: NotificationSettings = {
    cardDays: [30, 7, 3, 1, 0],
    reportDays: [15, 7, 3, 1],
    channels: ["cs_v3", "cs_v2"],
    groupId: null,
  };
  const get = () => world.database.rpc<NotificationSettings>(world.people.coordinator, "get_notification_settings", inside());
  const save = ({ cardDays, reportDays, channels, groupId }: NotificationSettings) =>
    world.database.rpc<NotificationSettings>(world.people.coordinator, "save_notification_settings", {
      ...inside(),
      card_days: cardDays,
      report_days: reportDays,
      channels,
      group_id: groupId,
    });

  test.each<[changes: Record<string, unknown>, code: string]>([
    [{ cardDays: [] }, "notification.settings_invalid"],
    [{ cardDays: [-1] }, "notification.settings_invalid"],
    [{ cardDays: [91] }, "notification.settings_invalid"],
    [{ cardDays: null }, "notification.settings_invalid"],
    [{ reportDays: Array.from({ length: 11 }, (_, day) => day) }, "notification.settings_invalid"],
    [{ reportDays: [1, null] }, "notification.settings_invalid"],
    [{ channels: ["email"] }, "notification.settings_invalid"],
    [{ channels: ["cs_v3", null] }, "notification.settings_invalid"],
    [{ channels: ["group"], groupId: " " }, "notification.group_missing"],
    [{ channels: ["group"], groupId: "g1" }, "notification.group_forbidden"],
    [{ groupId: "x".repeat(101) }, "notification.settings_invalid"],
  ])("is not %j", async (changes, code) => {
    expect(await outcome(save({ ...first, ...changes }))).toBe(code);
    expect(await get()).toEqual(first);
  });

  test("is put in order: days from far to near, each channel once, where it was named first", async () => {
    // A group is named by who owns the Official Account.
    await world.database.pool.query("select private.own_official_account($1, '4409')", [world.organization]);
    const wild = { cardDays: [1, 7, 1], reportDays: [0], channels: ["zbs_uid", "group", "zbs_uid"], groupId: " g1 " };
    const saved = await save(wild as NotificationSettings);
    expect(saved).toEqual({ cardDays: [7, 1], reportDays: [0], channels: ["zbs_uid", "group"], groupId: "g1" });
    expect(await get()).toEqual(saved);
    expect(await save({ ...first, channels: [] })).toEqual({ ...first, channels: [] });
  });
});

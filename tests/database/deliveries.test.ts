import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deliverer, forgetMessages, letReach, standAt, statusOf } from "./support/outbox.ts";
import { type PersonName, type World, createWorld, makeCard, makeOrganization, move, one } from "./support/world.ts";

/* From the outbox to Zalo: what a deliverer claims, begins and finishes. Nobody is asked here; tests/edge does that. */

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await letReach(world, ["leader", "coordinator", "head", "staff"]);
});
afterAll(() => world.database.drop());

beforeEach(async () => {
  await world.database.pool.query("delete from app.plans");
  await world.database.pool.query("delete from app.muted_kinds");
  await world.database.pool.query("update app.notification_settings set channels = default");
  await forgetMessages(world);
  await standAt(world, "2026-11-20 08:00");
});

const sub = (who: PersonName) => (world.people[who] as { sub: string }).sub;

/** Puts a message about a card into the outbox. */
async function tell(who: PersonName, { urgent = false, offset = 7, due = "2026-11-27", kind = "card_due_soon" } = {}): Promise<string> {
  const card = await makeCard(world, { due });
  await world.database.pool.query("delete from private.outbox where kind = 'assigned'");
  await world.database.pool.query(
    `insert into private.outbox (organization_id, person_id, kind, subject_id, due_on, day_offset, urgent, send_after, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, private.local_now() - interval '30 minutes', private.local_now())`,
    [world.organization, sub(who), kind, card, due, offset, urgent],
  );
  return card;
}

const statuses = async () =>
  (await world.database.pool.query<{ s: string }>("select kind || ' ' || status as s from private.deliveries order by 1")).rows.map(
    ({ s }) => s,
  );
const states = async () =>
  (await world.database.pool.query<{ state: string }>("select state from private.outbox order by 1")).rows.map(({ state }) => state);
const endLeases = () =>
  world.database.pool.query(
    "update private.deliveries set lease_until = clock_timestamp() - interval '1 second' where lease_until is not null",
  );

describe("a group of Zalo", () => {
  const groupOnly = () => world.database.pool.query("update app.notification_settings set channels = '{group}', group_id = 'g1'");
  const own = (organization: string) => world.database.pool.query("select private.own_official_account($1, '4409')", [organization]);
  /** Whom nothing but the group is left for, one after another; through what each is sent. */
  async function ways(...people: PersonName[]): Promise<(string | null)[]> {
    for (const who of people) await tell(who, { urgent: true });
    const worker = deliverer(world);
    const begun: (string | null)[] = [];
    for (const id of await worker.claim()) {
      const delivery = await worker.begin(id);
      begun.push(delivery === null ? null : `${delivery.channel} ${delivery.recipient.groupId ?? ""}`);
      if (delivery !== null) await worker.finish(id, "sent");
    }
    return begun;
  }
  afterEach(() => world.database.pool.query("delete from private.official_account"));

  test("that an organization names is posted to only where the Official Account is its own", async () => {
    await groupOnly();
    expect(await ways("head")).toEqual([null]);
    await own(await makeOrganization(world.database, "Ủy ban nhân dân xã Tân Lập"));
    expect(await ways("head")).toEqual([null]);
    await own(world.organization);
    expect(await ways("staff")).toEqual(["group g1"]);
  });

  test("is posted to once a day, however many people it is for", async () => {
    await groupOnly();
    await own(world.organization);
    expect(await ways("head", "staff", "head")).toEqual(["group g1", null, null]);
    await standAt(world, "2026-11-23 08:00");
    expect(await ways("head", "staff")).toEqual(["group g1", null]);
  });
});

describe("gathering", () => {
  test("makes one digest of all that is not urgent, and of each urgent message its own", async () => {
    await tell("head");
    await tell("head", { offset: 3 });
    await tell("head", { urgent: true });
    await deliverer(world).claim();
    expect(await statuses()).toEqual(["digest claimed", "urgent claimed"]);
  });

  test("makes no second digest on one day", async () => {
    await tell("head");
    await deliverer(world).claim();
    await tell("head", { offset: 3 });
    await deliverer(world).claim();
    expect(await statuses()).toEqual(["digest claimed"]);
    expect(await states()).toEqual(["gathered", "waiting"]);
    await standAt(world, "2026-11-23 07:30");
    await deliverer(world).claim();
    expect(await states()).toEqual(["gathered", "gathered"]);
  });

  test.each(["2026-11-20 07:29", "2026-11-20 21:01", "2026-11-20 00:10", "2026-11-21 08:00"])("sends no digest at %s", async (moment) => {
    await tell("head");
    await standAt(world, moment);
    expect(await deliverer(world).claim()).toEqual([]);
  });

  test("keeps what is muted in the inbox alone, but not the last reminder of a duty", async () => {
    await world.database.pool.query("insert into app.muted_kinds values ($1, $2, 'card_due_soon')", [world.organization, sub("head")]);
    await tell("head");
    await tell("head", { offset: 0, due: "2026-11-20" });
    await deliverer(world).claim();
    expect(await states()).toEqual(["gathered", "inbox_only"]);
  });

  test("sends nothing where an organization has no channel, or after a week in which nobody delivered", async () => {
    await tell("head");
    await standAt(world, "2026-11-27 09:00");
    expect(await deliverer(world).claim()).toEqual([]);
    await world.database.pool.query("update app.notification_settings set channels = '{}'");
    await tell("head");
    expect(await deliverer(world).claim()).toEqual([]);
    expect(await states()).toEqual(["inbox_only", "inbox_only"]);
  });
});

describe("claiming", () => {
  test("gives a delivery to one deliverer", async () => {
    for (let i = 0; i < 6; i += 1) await tell("head", { urgent: true, offset: i });
    const claims = await Promise.all(Array.from({ length: 5 }, () => deliverer(world).claim(2)));
    expect(claims.flat()).toHaveLength(6);
    expect(new Set(claims.flat()).size).toBe(6);
  });

  test("takes over what a deliverer had not begun when it died", async () => {
    await tell("head");
    const [id = ""] = await deliverer(world).claim();
    expect(await deliverer(world).claim()).toEqual([]);
    await endLeases();
    expect(await deliverer(world).claim()).toEqual([id]);
  });

  test("calls unknown what it had begun, and does not send it again", async () => {
    await tell("head");
    const dead = deliverer(world);
    const [id = ""] = await dead.claim();
    await dead.begin(id);
    await endLeases();
    expect(await deliverer(world).claim()).toEqual([]);
    expect(await statusOf(world, id)).toBe("unknown");
    expect(await one(world.database, "select outcome || ' ' || code from private.delivery_attempts where delivery_id = $1", [id])).toBe(
      "unknown deliverer_lost",
    );
  });

  test("lets a deliverer that was slow say what came of it", async () => {
    await tell("head");
    const slow = deliverer(world);
    const [id = ""] = await slow.claim();
    await slow.begin(id);
    await endLeases();
    await deliverer(world).claim();
    expect(await slow.finish(id, "sent")).toBe("sent");
  });

  test("sends again what a slow deliverer knows was not sent", async () => {
    await tell("head");
    const slow = deliverer(world);
    const [id = ""] = await slow.claim();
    await slow.begin(id);
    await endLeases();
    await deliverer(world).claim();
    expect(await slow.finish(id, "unknown", "timeout")).toBe("unknown");
    expect(await slow.finish(id, "backoff")).toBe("unknown"); // it has said itself that nobody knows
    await world.database.pool.query("update private.deliveries set code = 'deliverer_lost' where id = $1", [id]);
    expect(await slow.finish(id, "backoff")).toBe("waiting");
  });

  test.each(["2026-11-20 21:00", "2026-11-21 06:59"])("wakes nobody at %s with what had to wait", async (night) => {
    await tell("head", { urgent: true });
    const work = deliverer(world);
    const [id = ""] = await work.claim();
    await work.begin(id);
    await work.finish(id, "backoff");
    await standAt(world, night);
    expect(await work.claim()).toEqual([]);
    await standAt(world, "2026-11-21 07:00");
    expect(await work.claim()).toEqual([id]);
  });
});

describe("beginning", () => {
  const claimOne = async (work = deliverer(world)) => ({ work, id: (await work.claim())[0] ?? "" });

  test("is for who claimed it, while the claim lasts, once", async () => {
    await tell("head");
    const { work, id } = await claimOne();
    expect(await deliverer(world).begin(id)).toBeNull();
    await endLeases();
    expect(await work.begin(id)).toBeNull();
  });

  test.each<[string, (card: string) => Promise<unknown>]>([
    ["is done", async (card) => move(world, "staff", card, "review").then(() => move(world, "coordinator", card, "done"))],
    ["waits for acceptance", (card) => move(world, "staff", card, "review")],
    ["has another last day", (card) => world.database.pool.query("update app.cards set due_on = '2026-12-30' where id = $1", [card])],
    ["is gone", (card) => world.database.pool.query("update app.cards set archived_at = now() where id = $1", [card])],
    [
      "is another unit's now",
      async (card) => {
        const task = await one(world.database, "select task_id from app.cards where id = $1", [card]);
        await world.database.pool.query("update app.task_units set unit_id = $2 where task_id = $1 and part = 'lead'", [
          task,
          world.units.other,
        ]);
      },
    ],
  ])("drops what nobody needs to hear: the card %s", async (_, change) => {
    const card = await tell("head");
    const { work, id } = await claimOne();
    await change(card);
    expect(await work.begin(id)).toBeNull();
    expect(await statusOf(world, id)).toBe("dropped");
  });

  const holds = (kind: string, who: PersonName, subject: string, due: string | null = null) =>
    one<boolean>(world.database, `select private.still_holds(o) from jsonb_populate_record(null::private.outbox, $1) o`, [
      { kind, person_id: sub(who), organization_id: world.organization, subject_id: subject, due_on: due },
    ]);

  test("tells who was named in a comment only while they see the card", async () => {
    const card = await makeCard(world);
    const comment = await one(
      world.database,
      "insert into app.comments (organization_id, card_id, body) values ($1, $2, 'Nhờ xem') returning id",
      [world.organization, card],
    );
    const told = async () => {
      const all = ["leader", "viewer", "head", "staff", "supporter", "team", "other", "former", "stranger"] as const;
      const held = await Promise.all(all.map((who) => holds("mentioned", who, comment)));
      return all.filter((_, place) => held[place]);
    };
    expect(await told()).toEqual(["leader", "viewer", "head", "staff", "supporter"]);
    await world.database.pool.query("update app.cards set archived_at = now() where id = $1", [card]);
    expect(await told()).toEqual([]);
  });

  test("a head sees the cards of the teams below, and is told of them", async () => {
    const card = await makeCard(world, { lead: [world.units.team] });
    const comment = await one(
      world.database,
      "insert into app.comments (organization_id, card_id, body) values ($1, $2, 'Nhờ xem') returning id",
      [world.organization, card],
    );
    expect(await holds("mentioned", "head", comment)).toBe(true);
    expect(await holds("mentioned", "other", comment)).toBe(false);
  });

  test("tells who was given a card only while it is theirs and open", async () => {
    const card = await makeCard(world);
    expect(await holds("given", "staff", card)).toBe(false);
    await world.database.rpc(world.people.head, "assign_card", {
      card_id: card,
      add_ids: [sub("staff")],
      remove_ids: [],
      request_id: randomUUID(),
    });
    expect([await holds("given", "staff", card), await holds("given", "head", card)]).toEqual([true, false]);
    await move(world, "staff", card, "review");
    await move(world, "coordinator", card, "done");
    expect(await holds("given", "staff", card)).toBe(false);
  });

  test("a nudge about a card is for who leads it, while it is open and its day unchanged", async () => {
    const card = await makeCard(world, { due: "2026-11-27" });
    const told = (who: PersonName, due: string | null = "2026-11-27") => holds("nudge", who, card, due);
    expect(await Promise.all([told("supporter"), told("other"), told("head", "2026-11-28"), told("head", null)])).toEqual(
      Array(4).fill(false),
    );
    expect(await Promise.all([told("head"), told("staff")])).toEqual([true, true]);
    await move(world, "staff", card, "review");
    expect(await told("head")).toBe(false);
  });

  test("drops what is for somebody who has left", async () => {
    await tell("head");
    const { work, id } = await claimOne();
    await world.database.pool.query("update app.memberships set ended_at = now() where person_id = $1", [sub("head")]);
    expect(await work.begin(id)).toBeNull();
    await world.database.pool.query("alter table app.memberships disable trigger user");
    await world.database.pool.query("update app.memberships set ended_at = null where person_id = $1", [sub("head")]);
    await world.database.pool.query("alter table app.memberships enable trigger user");
  });

  test("drops what is about work that somebody no longer does, though they are still a member", async () => {
    await world.database.pool.query(
      `with card as (select * from app.cards where id = $1)
       insert into app.extensions (organization_id, card_id, unit_id, asked_by, asked_due, reason)
       select organization_id, id, lead_unit_ids[1], $2, due_on + 7, 'Chờ ý kiến' from card`,
      [await makeCard(world, { due: "2026-11-27" }), sub("head")],
    );
    await world.database.pool.query("delete from private.outbox where kind <> 'extension_requested' or person_id <> $1", [
      sub("coordinator"),
    ]);
    const { work, id } = await claimOne();
    await world.database.pool.query("alter table app.memberships disable trigger user");
    await world.database.pool.query("update app.memberships set role = 'viewer' where person_id = $1", [sub("coordinator")]);
    const begun = await work.begin(id);
    await world.database.pool.query("update app.memberships set role = 'coordinator' where person_id = $1", [sub("coordinator")]);
    await world.database.pool.query("alter table app.memberships enable trigger user");
    expect(id).not.toBe("");
    expect(begun).toBeNull();
    expect(await statusOf(world, id)).toBe("dropped");
  });

  test("says in a digest what still holds, and leaves out what does not", async () => {
    const card = await tell("head");
    await tell("head", { offset: 3 });
    const { work, id } = await claimOne();
    await move(world, "staff", card, "review");
    expect(await work.begin(id)).toMatchObject({ kind: "digest", channel: "cs_v3", recipient: { oaUserId: "oa head" }, messages: [{}] });
  });

  test("tells who cannot be reached", async () => {
    await world.database.pool.query("delete from private.zalo_identities where person_id = $1", [sub("staff")]);
    await tell("staff");
    const { work, id } = await claimOne();
    expect(await work.begin(id)).toBeNull();
    expect(await statusOf(world, id)).toBe("unreached");
    await letReach(world, ["staff"]);
  });
});

describe("finishing", () => {
  const beginOne = async () => {
    await tell("head");
    const work = deliverer(world);
    const [id = ""] = await work.claim();
    await work.begin(id);
    return { work, id };
  };

  test("is for who began it, and counts once", async () => {
    const { work, id } = await beginOne();
    expect(await deliverer(world).finish(id, "sent")).toBe("sending");
    expect(await work.finish(id, "sent")).toBe("sent");
    expect(await work.finish(id, "unknown", "timeout")).toBe("sent");
  });

  test.each([
    ["unknown", "unknown"],
    ["fault", "dead"],
  ])("%s ends it as %s", async (outcome, status) => {
    const { work, id } = await beginOne();
    expect(await work.finish(id, outcome, "code")).toBe(status);
    await standAt(world, "2026-11-20 20:00");
    expect(await deliverer(world).claim()).toEqual([]);
  });

  test("goes through the channels in the organization's order, and ends where none is left", async () => {
    await world.database.pool.query("update app.notification_settings set channels = '{zbs_uid,zbs_phone,cs_v2}'");
    const { work, id } = await beginOne();
    expect(await work.finish(id, "next", "-230")).toBe("claimed");
    expect(await work.begin(id)).toMatchObject({ channel: "cs_v2" }); // nobody knows a phone
    expect(await work.finish(id, "alarm", "-212")).toBe("unreached");
    expect(await one(world.database, "select channel || ' ' || code from private.channel_alarms")).toBe("cs_v2 -212");
    await world.database.pool.query("delete from private.channel_alarms");
  });

  test.each([
    ["-230", "-240"],
    ["-235", "-230"],
  ])("after %s and %s it is the person's silence that is told, not that the account has no such channel", async (first, second) => {
    const { work, id } = await beginOne();
    await work.finish(id, "next", first);
    await work.begin(id);
    expect(await work.finish(id, "next", second)).toBe("unreached");
    expect(await one(world.database, "select code from private.deliveries where id = $1", [id])).toBe("-230");
  });

  test("backs off longer each time, never less than Zalo asks, and gives up in the end", async () => {
    const { work, id } = await beginOne();
    await work.finish(id, "backoff", null, 600);
    const wait = () =>
      one<number>(world.database, "select extract(epoch from run_at - private.local_now())::int from private.deliveries where id = $1", [
        id,
      ]);
    expect(await wait()).toBe(600);
    const waits: number[] = [];
    for (let status = "waiting"; status === "waiting";) {
      await world.database.pool.query("update private.deliveries set run_at = private.local_now() where id = $1", [id]);
      await work.claim();
      await work.begin(id);
      status = (await work.finish(id, "backoff")) ?? "";
      if (status === "waiting") waits.push(await wait());
    }
    expect(waits).toEqual([60, 120, 240, 480, 960, 1920, ...Array<number>(10).fill(3600)]);
    expect(await statusOf(world, id)).toBe("dead");
  });
});

describe("an answer in the chat", () => {
  test("comes after those to what the person wrote before, whoever delivers them, and waits for nobody else's", async () => {
    await world.database.pool.query(
      `select private.answer_in_chat(null, who, gen_random_uuid(), to_jsonb(words))
       from unnest($1::text[], $2::text[]) a (who, words)`,
      [
        ["oa a", "oa a", "oa a", "oa b"],
        ["one", "two", "three", "other"],
      ],
    );
    const told: string[] = [];
    for (const most of [2, 1, 1]) {
      const claims = await Promise.all([1, 2, 3].map(async () => deliverer(world).claim()));
      const ids = claims.flat();
      expect(ids).toHaveLength(most);
      for (const id of ids) {
        told.push(await one(world.database, "select content #>> '{}' from private.outbox where delivery_id = $1", [id]));
        await world.database.pool.query("update private.deliveries set status = 'sent' where id = $1", [id]);
      }
    }
    expect(told).toEqual(["one", "other", "two", "three"]);
  });

  test("goes at any hour, once for an event, also to somebody whom nobody knows", async () => {
    await standAt(world, "2026-11-20 23:30");
    const event = sub("viewer");
    for (let i = 0; i < 2; i += 1) {
      await world.database.pool.query("select private.answer_in_chat(null, 'oa stranger', $1, $2)", [
        event,
        JSON.stringify({ text: "Chào đồng chí", buttons: [] }),
      ]);
    }
    const work = deliverer(world);
    const ids = await work.claim();
    expect(ids).toHaveLength(1);
    expect(await work.begin(ids[0] ?? "")).toMatchObject({
      kind: "answer",
      recipient: { oaUserId: "oa stranger" },
      messages: [{ kind: "answer", answer: { text: "Chào đồng chí" } }],
    });
  });
});

test("messages and how they went are forgotten after 13 months, not earlier", async () => {
  await tell("head");
  await tell("staff", { offset: 3 });
  await deliverer(world).claim();
  const old = "interval '13 months 1 day'";
  await world.database.pool.query(`update private.outbox set created_at = created_at - ${old} where day_offset = 3`);
  await world.database.pool.query(`update private.deliveries set created_at = created_at - ${old}`);
  expect(await one(world.database, "select private.forget_notifications()")).toBe(1);
  expect(await one(world.database, "select count(*)::int from private.outbox")).toBe(1);
  expect(await one(world.database, "select count(*)::int from private.deliveries")).toBe(1);
});

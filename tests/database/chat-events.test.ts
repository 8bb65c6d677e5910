import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../src/core/calendar/date-arithmetic.ts";
import { captureAnswers, identify } from "../support/chat.ts";
import { leadRequest } from "./support/reports.ts";
import { type World, createWorld, one, outcome, today } from "./support/world.ts";

interface Claimed {
  id: string;
  lease: string;
  name: string;
  payload: { text: string } | null;
  attempts: number;
  personId: string | null;
  strangerTold: boolean;
  report: { requestId: string; expired: boolean } | null;
}

let world: World;
let answers: Awaited<ReturnType<typeof captureAnswers>>;
beforeAll(async () => {
  world = await createWorld();
  answers = await captureAnswers(world.database);
});
afterAll(() => world.database.drop());

const service = <T>(name: string, args: Record<string, unknown> = {}) => world.database.rpc<T>("service_role", name, args);
const second = (n: number) => new Date(Date.now() + n * 1000).toISOString();

function record(oa_user_id: string, text: string, changes: Record<string, unknown> = {}): Promise<string> {
  const args = { event_key: randomUUID(), name: "user_send_text", oa_user_id, app_user_id: null, sent_at: second(0), payload: { text } };
  return service("record_chat_event", { ...args, ...changes });
}
const claim = (oa_user_id: string | null) => service<Claimed | null>("claim_chat_event", { oa_user_id });
const finish = (event: Claimed | null, answer: unknown = null, report: unknown = null, to_stranger = false) =>
  service<boolean>("finish_chat_event", { event_id: event?.id, lease: event?.lease, answer, report, to_stranger });
const message = (text: string) => ({ text, buttons: [] });
const newUser = () => `oa-${randomUUID()}`;
const rows = <T extends object>(sql: string, values: unknown[]) => world.database.pool.query<T>(sql, values).then((result) => result.rows);

describe("an event", () => {
  test("is kept once, however often it comes", async () => {
    const user = newUser();
    const again = { event_key: randomUUID() };
    expect(await record(user, "việc", again)).toBe("waiting");
    expect(await record(user, "việc", again)).toBe("known");
    await finish(await claim(user));
    expect(await record(user, "việc", again)).toBe("known");
    expect(await claim(user)).toBeNull();
  });

  test("delivered twice at once is kept once", async () => {
    const user = newUser();
    const again = { event_key: randomUUID() };
    const told = await Promise.all([1, 2, 3, 4].map(() => record(user, "việc", again)));
    expect(told.sort()).toEqual(["known", "known", "known", "waiting"]);
    await finish(await claim(user));
  });

  test("from long ago is played back by somebody, and dropped; long ago is told by the day on which a demo stands", async () => {
    const user = newUser();
    expect(await record(user, "xong 12", { sent_at: `${addDays(today, -8)}T00:00:00+07:00` })).toBe("dropped");
    expect(await claim(user)).toBeNull();
    expect(await record(user, "xong 12", { sent_at: `${today}T00:00:00+07:00` })).toBe("waiting");
    await finish(await claim(user));
  });

  test.each([
    ["no name of an event", { name: "anything" }],
    ["no key", { event_key: "" }],
    ["no person", { oa_user_id: "" }],
    ["no time", { sent_at: null }],
    ["too much", { payload: { text: "x".repeat(300_001) } }],
  ])("with %s is refused", async (_name, changes) => {
    expect(await outcome(record(newUser(), "x", changes))).toMatch(/request\.invalid|violates check/);
  });

  test("leaves nothing of what was written once it is done", async () => {
    const user = newUser();
    await record(user, "lời của tôi");
    await finish(await claim(user), message("vâng"));
    expect(await rows("select payload, state from private.chat_events where oa_user_id = $1", [user])).toEqual([
      { payload: null, state: "done" },
    ]);
  });
});

describe("the events of a person", () => {
  test("go one after another, in the order in which they were written", async () => {
    const user = newUser();
    await record(user, "hai", { sent_at: second(2) });
    await record(user, "ba", { sent_at: second(3) });
    await record(user, "một", { sent_at: second(1) });
    const seen: unknown[] = [];
    for (let event = await claim(user); event !== null; event = await claim(user)) {
      seen.push(event.payload?.text);
      expect(await claim(user)).toBeNull();
      expect(await claim(null)).toBeNull(); // nobody else takes the next one meanwhile
      await finish(event);
    }
    expect(seen).toEqual(["một", "hai", "ba"]);
  });

  test("do not wait for anybody else's", async () => {
    const [busy, other] = [newUser(), newUser()];
    for (const user of [busy, busy, other]) await record(user, "việc");
    const held = await claim(busy);
    const event = await claim(null);
    expect(event?.payload).toEqual({ text: "việc" });
    expect(await claim(null)).toBeNull();
    await finish(event);
    await finish(held);
    await finish(await claim(busy));
  });

  test("are worked on by one alone, however many ask", async () => {
    const user = newUser();
    for (let count = 0; count < 5; count += 1) await record(user, String(count));
    const taken = (await Promise.all([1, 2, 3, 4, 5, 6].map(() => claim(user)))).filter((event) => event !== null);
    expect(taken).toHaveLength(1);
  });

  test("go on after a crash, and who was too slow answers no more", async () => {
    const user = newUser();
    await record(user, "việc");
    const dead = await claim(user);
    await world.database.pool.query("update private.chat_people set leased_until = now() - interval '1 second' where oa_user_id = $1", [
      user,
    ]);
    const next = await claim(null);
    expect(next).toMatchObject({ id: dead?.id, attempts: 2 });
    expect(await finish(dead, message("cũ"))).toBe(false);
    expect(await finish(next, message("mới"))).toBe(true);
    expect(await finish(next, message("lần nữa"))).toBe(false);
    expect((await answers.all(user)).map((answer) => answer.message.text)).toEqual(["mới"]);
  });

  test("rest for a while after a failure, whose words are kept short", async () => {
    const user = newUser();
    await record(user, "việc");
    const event = await claim(user);
    await service("fail_chat_event", { event_id: event?.id, lease: event?.lease, reason: "x".repeat(500) });
    expect(await claim(user)).toBeNull();
    expect(await one(world.database, "select last_error from private.chat_events where id = $1", [event?.id])).toBe("x".repeat(100));
    await world.database.pool.query("update private.chat_people set leased_until = null where oa_user_id = $1", [user]);
    expect(await claim(user)).toMatchObject({ attempts: 2 });
  });

  test("are given up when not even their failure can be told, and the later ones go on", async () => {
    const user = newUser();
    await record(user, "một", { sent_at: second(-2) });
    await world.database.pool.query("update private.chat_events set attempts = 10 where oa_user_id = $1", [user]);
    await record(user, "hai");
    expect(await claim(user)).toMatchObject({ payload: { text: "hai" }, attempts: 1 });
    expect(await rows("select state, payload from private.chat_events where oa_user_id = $1 order by position limit 1", [user])).toEqual([
      { state: "dropped", payload: null },
    ]);
  });

  test("beyond sixty in ten minutes: one is answered, the others are dropped, and later all is well again", async () => {
    const user = newUser();
    const told: string[] = [];
    for (let count = 0; count < 65; count += 1) told.push(await record(user, "việc"));
    expect(told.filter((answer) => answer === "waiting")).toHaveLength(61);
    expect(told.slice(61)).toEqual(["dropped", "dropped", "dropped", "dropped"]);
    expect(await rows("select name, state, payload from private.chat_events where oa_user_id = $1 and name = 'flood'", [user])).toEqual([
      { name: "flood", state: "waiting", payload: null },
    ]);
    expect(await record(newUser(), "việc")).toBe("waiting");
    await world.database.pool.query("update private.sign_ins set began_at = now() - interval '11 minutes' where key = $1", [
      `chat:${user}`,
    ]);
    expect(await record(user, "việc")).toBe("waiting");
  });
});

describe("who wrote", () => {
  test("is bound to the person whom Zalo names, once, and never taken from another", async () => {
    const [user, other] = [newUser(), newUser()];
    const app = await identify(world.database, world.people.viewer, null);
    await record(user, "việc", { app_user_id: app });
    const event = await claim(user);
    expect(event?.personId).toBe((world.people.viewer as { sub: string }).sub);
    await finish(event);
    const elsewhere = await identify(world.database, world.people.other, other);
    await record(user, "việc", { app_user_id: elsewhere });
    const next = await claim(user);
    expect(next?.personId).toBe((world.people.viewer as { sub: string }).sub);
    await finish(next);
  });

  test("follows or not as Zalo said last, in whatever order it came, and wrote when an event arrived", async () => {
    const user = newUser();
    await identify(world.database, world.people.leader, user);
    const known = () =>
      rows("select follows, last_interaction_at is not null as wrote from private.zalo_identities where oa_user_id = $1", [user]);
    expect(await known()).toEqual([{ follows: null, wrote: false }]);
    expect(await record(user, "", { name: "unfollow", sent_at: second(5), payload: null })).toBe("noted");
    expect(await known()).toEqual([{ follows: false, wrote: false }]);
    expect(await record(user, "", { name: "follow", sent_at: second(1), payload: null })).toBe("noted");
    expect(await known()).toEqual([{ follows: false, wrote: true }]);
    await record(user, "", { name: "follow", sent_at: second(9), payload: null });
    expect(await known()).toEqual([{ follows: true, wrote: true }]);
    expect(await claim(user)).toBeNull();
  });

  test("is a stranger who was told so, for a day", async () => {
    const user = newUser();
    await record(user, "chào");
    const event = await claim(user);
    expect(event).toMatchObject({ personId: null, strangerTold: false });
    await finish(event, message("mời"), null, true);
    await record(user, "chào");
    expect(await claim(user)).toMatchObject({ strangerTold: true });
    await world.database.pool.query(
      "update private.chat_people set stranger_told_at = now() - interval '2 days', lease = null, leased_until = null where oa_user_id = $1",
      [user],
    );
    expect(await claim(user)).toMatchObject({ strangerTold: false });
  });

  test("leaves nothing in the chat once their identity is gone", async () => {
    const user = newUser();
    await identify(world.database, world.people.team, user);
    await record(user, "việc");
    await world.database.pool.query("delete from private.zalo_identities where oa_user_id = $1", [user]);
    expect(
      await rows(
        "select 1 from private.chat_events where oa_user_id = $1 union all select 1 from private.chat_people where oa_user_id = $1",
        [user],
      ),
    ).toEqual([]);
  });
});

describe("the report that is written", () => {
  test("is remembered with the answer, expires after a day, and is forgotten", async () => {
    const user = newUser();
    await identify(world.database, world.people.staff, user);
    const report = {
      requestId: await leadRequest(world),
      pieces: [{ event: "e", at: "t", text: "Một" }],
      fileIds: [randomUUID()],
      shownVersion: 3,
    };
    await record(user, "bc 3");
    await finish(await claim(user), message("viết đi"), report);
    await record(user, "Một");
    const event = await claim(user);
    expect(event?.report).toEqual({ ...report, expired: false });
    await world.database.pool.query("update private.chat_reports set touched_at = touched_at - interval '25 hours'");
    await service("fail_chat_event", { event_id: event?.id, lease: event?.lease, reason: "pause" });
    await world.database.pool.query("update private.chat_people set leased_until = null where oa_user_id = $1", [user]);
    const next = await claim(user);
    expect(next?.report).toMatchObject({ expired: true });
    await finish(next, message("đã dừng"), null);
    expect(await rows("select 1 from private.chat_reports", [])).toEqual([]);
  });

  test("of a report that is gone is not remembered, and hinders nothing", async () => {
    const user = newUser();
    await identify(world.database, world.people.supporter, user);
    await record(user, "bc 3");
    expect(await finish(await claim(user), message("x"), { requestId: randomUUID(), pieces: [], fileIds: [], shownVersion: null })).toBe(
      true,
    );
  });
});

describe("cron", () => {
  const call = () => one<string | null>(world.database, "select private.work_on_chat()");

  test("calls the webhook only when something waits that nobody works on", async () => {
    await world.database.pool.query(
      "update private.chat_events set state = 'done', payload = null; update private.chat_people set lease = null, leased_until = null",
    );
    await world.database.pool.query("update private.project set url = 'http://127.0.0.1:1'");
    expect(await call()).toBeNull();
    const user = newUser();
    await record(user, "việc");
    expect(await call()).not.toBeNull();
    await claim(user);
    expect(await call()).toBeNull();
    expect(await rows("select jobname from cron.job where jobname like '%chat' order by 1", [])).toEqual([
      { jobname: "forget-chat" },
      { jobname: "work-on-chat" },
    ]);
  });

  test("knows itself by its secret", async () => {
    expect(await outcome(service("begin_chat_job", { job_secret: "guess" }))).toBe("auth.required");
    const secret = await one(world.database, "select job_secret from private.project");
    expect(await outcome(service("begin_chat_job", { job_secret: secret }))).toBe("ok");
  });

  test("forgets events after 30 days, people without any, and reports after a week", async () => {
    const [old, recent] = [newUser(), newUser()];
    for (const user of [old, recent]) await record(user, "việc");
    await world.database.pool.query("update private.chat_events set received_at = now() - interval '31 days' where oa_user_id = $1", [old]);
    await world.database.pool.query(
      "insert into private.chat_reports (person_id, request_id, touched_at) select $1, id, now() - interval '8 days' from app.report_requests limit 1",
      [(world.people.head as { sub: string }).sub],
    );
    await world.database.pool.query("select private.forget_chat()");
    expect(await rows("select oa_user_id from private.chat_people where oa_user_id = any ($1)", [[old, recent]])).toEqual([
      { oa_user_id: recent },
    ]);
    expect(await rows("select 1 from private.chat_reports", [])).toEqual([]);
  });

  test("forgets answers after 30 days, which repeat what somebody wrote; and no other message", async () => {
    const head = (world.people.head as { sub: string }).sub;
    for (const [kind, days] of [
      ["answer", 31],
      ["answer", 29],
      ["nudge", 31],
    ] as const) {
      const organization = kind === "answer" ? null : world.organization;
      const delivery = await one(
        world.database,
        `insert into private.deliveries (organization_id, person_id, kind, status, run_at, created_at)
         values ($1, $2, $3, 'sent', private.local_now(), now() - make_interval(days => $4)) returning id`,
        [organization, head, kind === "answer" ? "answer" : "urgent", days],
      );
      await world.database.pool.query(
        `insert into private.outbox
           (organization_id, person_id, kind, subject_id, urgent, content, send_after, state, delivery_id, created_at)
         values ($1, $2, $3, gen_random_uuid(), true, '{"text": "Kết quả"}', private.local_now(), 'gathered', $4,
           private.local_now() - make_interval(days => $5))`,
        [organization, head, kind, delivery, days],
      );
    }
    await world.database.pool.query("select private.forget_chat()");
    expect(await rows("select kind from private.outbox where person_id = $1 order by id", [head])).toEqual([
      { kind: "answer" },
      { kind: "nudge" },
    ]);
    expect(await rows("select kind from private.deliveries where person_id = $1 order by kind", [head])).toEqual([
      { kind: "answer" },
      { kind: "urgent" },
    ]);
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Backend, startBackend } from "../../supabase/local/backend.ts";
import { getReport, leadRequest } from "../database/support/reports.ts";
import { type World, createWorld, one } from "../database/support/world.ts";
import { captureAnswers, identify, signatureOf, webhookSecret, zaloEvent } from "../support/chat.ts";
import { type FileHost, startFileHost } from "../support/file-host.ts";

let world: World;
let backend: Backend;
let host: FileHost;
let answers: Awaited<ReturnType<typeof captureAnswers>>;
beforeAll(async () => {
  world = await createWorld();
  answers = await captureAnswers(world.database);
  await identify(world.database, world.people.staff, "oa-staff");
  host = await startFileHost();
  const functionEnvironment = {
    ZALO_APP_ID: webhookSecret.appId,
    ZALO_OA_SECRET_KEY: webhookSecret.oaSecretKey,
    ZALO_FILE_HOSTS: host.origin,
  };
  backend = await startBackend({ database: world.database, functionEnvironment });
});
afterAll(async () => {
  await backend.stop();
  await host.stop();
  await world.database.drop();
});

/** Delivers an event as Zalo does; answers the status and how long it took. */
async function deliver(event: Record<string, unknown>): Promise<{ status: number; milliseconds: number }> {
  const body = JSON.stringify(event);
  const began = performance.now();
  const headers = { "content-type": "application/json", "x-zevent-signature": signatureOf(body) };
  const response = await fetch(`${backend.url}/functions/v1/oa-webhook`, { method: "POST", headers, body });
  await response.text();
  return { status: response.status, milliseconds: performance.now() - began };
}

const waiting = () => one<number>(world.database, "select count(*)::int from private.chat_events where state = 'waiting'");
const allDone = () => expect.poll(waiting, { timeout: 60_000, interval: 50 }).toBe(0);

describe("oa-webhook in Deno, through the gateway", () => {
  it("takes a whole report", async () => {
    const id = await leadRequest(world);
    const number = await one<number>(world.database, "select number from app.report_requests where id = $1", [id]);
    const photo = { type: "image", payload: { url: host.put("/photo", new Uint8Array([0xff, 0xd8, 0xff, 1])) } };
    const events = [
      zaloEvent("oa-staff", { text: `bc ${number}` }),
      zaloEvent("oa-staff", { text: "Đã tổ chức hội thi." }),
      zaloEvent("oa-staff", { attachments: [photo] }, { event_name: "user_send_image" }),
      zaloEvent("oa-staff", { text: "gửi" }),
      zaloEvent("oa-staff", { text: "đồng ý" }),
    ];
    for (const event of events) expect(await deliver(event)).toMatchObject({ status: 200 });
    await allDone();
    expect(await getReport(world, id)).toMatchObject({
      status: "submitted",
      rounds: [{ content: { results: "Đã tổ chức hội thi." }, files: [{ name: "Ảnh 1.jpg" }] }],
    });
    expect((await answers.all("oa-staff")).at(-1)?.message.text).toContain("Đã nộp");
  });

  it("works on what a crash left, when cron calls", async () => {
    await world.database.pool.query("insert into private.chat_people (oa_user_id) values ('left')");
    await world.database.pool.query(
      `insert into private.chat_events (event_key, oa_user_id, name, payload, sent_at)
       values ('left', 'left', 'user_send_text', '{"text": "việc", "attachments": []}', now())`,
    );
    await world.database.pool.query(await one(world.database, "select command from cron.job where jobname = 'work-on-chat'"));
    await allDone();
    expect(await answers.all("left")).toHaveLength(1);
  });

  it("answers many at once, and works on each", async () => {
    const users = Array.from({ length: 20 }, () => `oa-${randomUUID()}`);
    const answered = await Promise.all(users.flatMap((user) => [1, 2, 3, 4, 5].map(() => deliver(zaloEvent(user, { text: "việc" })))));
    expect(new Set(answered.map(({ status }) => status))).toEqual(new Set([200]));
    const times = answered.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
    console.log(`oa-webhook: ${times.length} events at once, median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, the slowest ${at(1)} ms`);
    await allDone();
    expect(await one(world.database, "select count(*)::int from private.seen_answers where oa_user_id = any ($1)", [users])).toBe(20);
  }, 90_000);
});

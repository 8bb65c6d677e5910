import { convertIcsCalendar } from "ts-ics";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { watchErrors } from "../support/edge-answers.ts";
import type { DeadlineCalendar } from "../../src/core/calendar-link/deadline-calendar.ts";
import { type Backend, startBackend } from "../../supabase/local/backend.ts";
import { Refused } from "../../supabase/functions/_shared/http.ts";
import { handle } from "../../supabase/functions/deadline-calendar/handler.ts";
import { sampleCard, sampleReport } from "../core/notification/sample-messages.ts";
import { type World, createWorld, makeCard } from "../database/support/world.ts";

const secret = "a1".repeat(32);
const calendar: DeadlineCalendar = {
  today: "2026-11-20",
  organizationName: "UBND xã\r\nBình An",
  deadlines: [
    {
      kind: "card",
      ...sampleCard,
      dueOn: "2026-11-23",
      title: `Rà soát; hồ sơ, "giấy tờ"\r\nX-EVIL:1 \\ ${"tuyên truyền về chuyển đổi số ".repeat(8)}👍`,
    },
    { kind: "report", ...sampleReport },
  ],
};

async function ask(
  path: string,
  {
    method = "GET",
    headers = {},
    read,
  }: { method?: string; headers?: Record<string, string>; read?: () => Promise<DeadlineCalendar | null> } = {},
) {
  const asked: string[] = [];
  const response = await handle(new Request(`http://functions${path}`, { method, headers }), {
    miniAppId: "42",
    hash: (text) => Promise.resolve(`hash of ${text}`),
    read: (token, address) => {
      asked.push(token, address);
      return read ? read() : Promise.resolve(token === secret ? calendar : null);
    },
  });
  return { status: response.status, headers: response.headers, body: await response.text(), asked };
}

const logged = watchErrors();

describe("deadline-calendar", () => {
  it.each([
    ["/deadline-calendar", "without a secret"],
    ["/deadline-calendar/.ics", "with an empty one"],
    ["/deadline-calendar/short.ics", "with one that can be none"],
    [`/deadline-calendar/${"../".repeat(10)}.ics`, "with a path"],
    [`/deadline-calendar/${secret.toUpperCase()}.ics`, "with another spelling"],
  ])("asks nobody about %s (%s)", async (path) => {
    const { status, body, asked } = await ask(path);
    expect([status, JSON.parse(body), asked]).toEqual([404, { code: "calendar.not_found" }, []]);
  });

  it("opens nothing for a secret that is no link's", async () => {
    expect(await ask(`/deadline-calendar/${"b2".repeat(32)}.ics`)).toMatchObject({ status: 404, body: '{"code":"calendar.not_found"}' });
  });

  it("is only read", async () => {
    expect(await ask(`/deadline-calendar/${secret}.ics`, { method: "POST" })).toMatchObject({ status: 405, asked: [] });
  });

  it("tells a calendar that asks too often when to come again", async () => {
    const { status, headers } = await ask(`/deadline-calendar/${secret}.ics`, { read: () => Promise.reject(new Refused("rate.limited")) });
    expect([status, headers.get("retry-after")]).toEqual([429, "600"]);
  });

  it("writes no secret into the log when something breaks", async () => {
    const { status } = await ask(`/deadline-calendar/${secret}.ics`, { read: () => Promise.reject(new Error("down")) });
    expect(status).toBe(500);
    expect(logged).toHaveBeenCalled();
    expect(JSON.stringify(logged.mock.calls)).not.toContain(secret);
  });

  it("is a calendar that a phone reads, in lines of at most 75 bytes", async () => {
    const { status, headers, body, asked } = await ask(`/deadline-calendar/${secret}.ics`, {
      headers: { "x-forwarded-for": "10.0.0.1, 10.0.0.2" },
    });
    expect([status, headers.get("content-type"), headers.get("cache-control")]).toEqual([
      200,
      "text/calendar; charset=utf-8",
      "private, max-age=600",
    ]);
    expect(asked).toEqual([secret, "hash of calendar 10.0.0.1"]);
    for (const line of body.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(body.replaceAll("\r\n ", "")).not.toMatch(/^X-EVIL|^Bình An/mu);
    const [card, report] = convertIcsCalendar(undefined, body).events ?? [];
    expect(card).toMatchObject({ uid: "card-c1@dung-han", url: "https://zalo.me/s/42/cards/c1", start: { type: "DATE" } });
    expect(card?.summary).toMatch(/^Việc 12: Rà soát; hồ sơ, "giấy tờ" X-EVIL:1 \\ tuyên truyền .* số 👍$/u);
    expect(report).toMatchObject({
      uid: "report-r1@dung-han",
      summary: "Nộp báo cáo 3: Báo cáo kết quả thực hiện Kế hoạch 15/KH-UBND, Quý IV/2026",
    });
    expect(body).toContain("DTSTART;VALUE=DATE:20261123\r\nDTEND;VALUE=DATE:20261124\r\n");
    expect(body.match(/^TRIGGER:-PT16H$/gmu)).toHaveLength(2);
  });

  it("is not sent again to who has it already", async () => {
    const first = await ask(`/deadline-calendar/${secret}.ics`);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\da-f]{32}"$/u);
    expect(await ask(`/deadline-calendar/${secret}.ics`, { headers: { "if-none-match": `"other", W/${tag}` } })).toMatchObject({
      status: 304,
      body: "",
    });
    const other = await ask(`/deadline-calendar/${secret}.ics`, { read: () => Promise.resolve({ ...calendar, deadlines: [] }) });
    expect(other.headers.get("etag")).not.toBe(tag);
    expect(await ask(`/deadline-calendar/${secret}.ics`, { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
  });
});

describe("deadline-calendar in Deno, over the gateway", () => {
  let world: World;
  let backend: Backend;
  beforeAll(async () => {
    world = await createWorld();
    backend = await startBackend({ database: world.database });
  });
  afterAll(async () => {
    await backend.stop();
    await world.database.drop();
  });

  it("opens by its link, without any token, until the link is renewed", { timeout: 60_000 }, async () => {
    await makeCard(world, { title: "Tổ chức hội thi", due: "2026-11-30" });
    const renew = () =>
      world.database.rpc<{ token: string }>(world.people.staff, "renew_calendar_link", { organization_id: world.organization });
    const { token } = await renew();
    const read = (of: string) => fetch(`${backend.url}/functions/v1/deadline-calendar/${of}.ics`);
    const response = await read(token);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
    const { events = [], name } = convertIcsCalendar(undefined, await response.text());
    expect([name, events.map(({ summary }) => summary)]).toEqual([
      "Hạn công việc – Ủy ban nhân dân xã Bình An",
      ["Việc 1: Tổ chức hội thi"],
    ]);
    await renew();
    expect((await read(token)).status).toBe(404);
  });
});

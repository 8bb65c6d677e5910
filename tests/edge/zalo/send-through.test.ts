import { once } from "node:events";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Channel, ChannelSettings } from "../../../supabase/functions/_shared/zalo/channel.ts";
import type { SendOutcome } from "../../../supabase/functions/_shared/zalo/send-outcome.ts";
import { sendThrough } from "../../../supabase/functions/_shared/zalo/send-through.ts";
import type { Recipient, SendingAccount } from "../../../supabase/functions/_shared/zalo/sending-account.ts";
import { account, message, recipient } from "./sample-account.ts";

/** Answers as Zalo would, and remembers what was asked. */
/** The body goes as a Blob, which Deno cannot send a second time. */
const bodyOf = async (init: RequestInit | undefined) => JSON.parse(await (init?.body as Blob).text()) as unknown;
const zalo = (body: unknown, init: ResponseInit = {}) =>
  vi.fn<typeof fetch>(() => Promise.resolve(typeof body === "string" ? new Response(body, init) : Response.json(body, init)));
const good = { error: 0, message: "Success", data: { message_id: "m-1", user_id: "44001" } };

const withSettings = (channel: Channel, changes: Partial<ChannelSettings>): SendingAccount => ({
  ...account,
  channels: { ...account.channels, [channel]: { ...account.channels[channel], ...changes } },
});

describe("nothing is asked of Zalo", () => {
  it.each<[Channel, string, Partial<Recipient>, SendingAccount]>([
    ["cs_v3", "no_oa_user", { oaUserId: null }, account],
    ["cs_v2", "no_oa_user", { oaUserId: "" }, account],
    ["zbs_uid", "no_oa_user", { oaUserId: null }, account],
    ["zbs_phone", "no_phone", { phone: null }, account],
    ["group", "no_group", { groupId: null }, account],
    ["cs_v3", "out_of_window", { hoursSinceInteraction: 169 }, account],
    ["zbs_phone", "no_template", {}, withSettings("zbs_phone", { templateId: null })],
    ["zbs_uid", "no_template", {}, withSettings("zbs_uid", { templateId: null })],
  ])("%s: %s", async (channel, code, changes, settings) => {
    const send = zalo(good);
    expect(await sendThrough(channel, { ...recipient, ...changes }, message, settings, send)).toEqual({ outcome: "next", code });
    expect(send).not.toHaveBeenCalled();
  });

  it("where a template is to carry a message that has no figures, or an address that is too long", async () => {
    const { template, ...plain } = message;
    expect(await sendThrough("zbs_uid", recipient, plain, account, zalo(good))).toEqual({ outcome: "next", code: "no_figures" });
    const long = { ...message, template: { ...template, name: "A", count: 1, nearest: null, opens: `/cards/${"x".repeat(200)}` } };
    expect(await sendThrough("zbs_uid", recipient, long, account, zalo(good))).toEqual({ outcome: "next", code: "address_too_long" });
  });
});

describe("what is asked", () => {
  const templateData = { ten: "Võ Ngọc Ánh", so_viec: "3", han: "14/11/2026", duong_dan: "overdue?unit=7" };
  const chatMessage = {
    text: "Có 3 việc quá hạn.",
    attachment: {
      type: "template",
      payload: {
        buttons: [
          { title: "Xem việc quá hạn", type: "oa.open.url", payload: { url: "https://zalo.me/s/2904177/overdue?unit=7" } },
          { title: "Đã xong", type: "oa.query.show", payload: "xong 12" },
        ],
      },
    },
  };

  it.each<[Channel, string, unknown]>([
    ["cs_v3", "https://openapi.zalo.me/v3.0/oa/message/cs", { recipient: { user_id: "44001" }, message: chatMessage }],
    ["cs_v2", "https://openapi.zalo.me/v2.0/oa/message", { recipient: { user_id: "44001" }, message: chatMessage }],
    ["zbs_uid", "https://openapi.zalo.me/v3.0/oa/message/template", { user_id: "44001", template_id: "7721", template_data: templateData }],
    [
      "zbs_phone",
      "https://business.openapi.zalo.me/message/template",
      { phone: "84912345678", template_id: "7721", template_data: templateData },
    ],
    [
      "group",
      "https://openapi.zalo.me/v3.0/oa/group/message",
      {
        recipient: { group_id: "g-77" },
        message: { text: "Có 3 việc quá hạn.\nXem việc quá hạn: https://zalo.me/s/2904177/overdue?unit=7" },
      },
    ],
  ])("%s", async (channel, address, body) => {
    const send = zalo(good);
    await sendThrough(channel, recipient, message, account, send);
    const [asked, init] = send.mock.calls[0] ?? [];
    expect(asked).toBe(address);
    expect(init).toMatchObject({ method: "POST", headers: { access_token: "the-token", "content-type": "application/json" } });
    expect(await bodyOf(init)).toEqual(body);
  });

  it("follows the settings of a template: names, where the id stands, development", async () => {
    const send = zalo(good);
    const settings = withSettings("zbs_uid", {
      userIdIn: "recipient",
      development: true,
      parameters: { link: "lien_ket", nearest: "ngay" },
    });
    const figures = { name: "A", count: 1, nearest: null, opens: "/work" };
    await sendThrough("zbs_uid", recipient, { ...message, template: figures }, settings, send);
    expect(await bodyOf(send.mock.calls[0]?.[1])).toEqual({
      recipient: { user_id: "44001" },
      template_id: "7721",
      template_data: { lien_ket: "https://zalo.me/s/2904177/work", ngay: "Không có" },
      mode: "development",
    });
  });

  it("holds to the limits: 2,000 letters, five buttons", async () => {
    const send = zalo(good);
    const buttons = Array.from({ length: 7 }, (_, index) => ({ title: `Nút ${index}`, says: "x".repeat(1200) }));
    const text = Array.from({ length: 300 }, (_, index) => `Việc số ${index}`).join("\n");
    await sendThrough("cs_v3", recipient, { text, buttons }, account, send);
    const asked = (await bodyOf(send.mock.calls[0]?.[1])) as {
      message: { text: string; attachment: { payload: { buttons: { payload: string }[] } } };
    };
    expect(asked.message.text.length).toBeLessThanOrEqual(2000);
    expect(asked.message.text).toMatch(/\nViệc số \d+\n…$/u);
    expect(asked.message.attachment.payload.buttons.map(({ payload }) => payload.length)).toEqual([1000, 1000, 1000, 1000, 1000]);
  });
});

describe("what the answer means", () => {
  const html = "<html>Bad gateway</html>";
  it.each<[string, unknown, ResponseInit, SendOutcome]>([
    ["sent", good, {}, { outcome: "sent", messageId: "m-1", cost: 55 }],
    ["sent by template", { error: 0, data: { msg_id: 9 } }, {}, { outcome: "sent", messageId: "9", cost: 55 }],
    ["sent, without an id", { error: 0, message: "Success" }, {}, { outcome: "sent", messageId: null, cost: 55 }],
    [
      "sent, and the last for now",
      good,
      { headers: { "x-ratelimit-remain": "0" } },
      { outcome: "sent", messageId: "m-1", cost: 55, pauseSeconds: 60 },
    ],
    ["sent, and more may come", good, { headers: { "x-ratelimit-remain": "7" } }, { outcome: "sent", messageId: "m-1", cost: 55 }],
    ["accepted, though the status says otherwise", good, { status: 500 }, { outcome: "sent", messageId: "m-1", cost: 55 }],
    ["a code as text", { error: "-213" }, {}, { outcome: "next", code: "-213" }],
    ["a code with a status of its own", { error: -216 }, { status: 401 }, { outcome: "token" }],
    ["too many, by the code", { error: -32 }, { headers: { "retry-after": "7" } }, { outcome: "backoff", seconds: 7 }],
    ["too many, by the status", {}, { status: 429, headers: { "retry-after": "90" } }, { outcome: "backoff", seconds: 90 }],
    ["too many, and not how long", html, { status: 429 }, { outcome: "backoff", seconds: 60 }],
    [
      "too many, until a moment",
      "",
      { status: 429, headers: { date: "Fri, 27 Nov 2026 01:00:00 GMT", "retry-after": "Fri, 27 Nov 2026 01:02:00 GMT" } },
      { outcome: "backoff", seconds: 120 },
    ],
    ["too many, for a year", "", { status: 429, headers: { "retry-after": "31536000" } }, { outcome: "backoff", seconds: 3600 }],
    ["Zalo is down", html, { status: 503 }, { outcome: "backoff", seconds: 60 }],
    ["Zalo has a bug", { error: 0 }, { status: 500 }, { outcome: "backoff", seconds: 60 }],
    ["passed on, and then nothing", html, { status: 502 }, { outcome: "unknown", reason: "gateway" }],
    ["passed on, and too slow", html, { status: 504 }, { outcome: "unknown", reason: "gateway" }],
    ["no address of Zalo's", html, { status: 404 }, { outcome: "fault", code: "http_404" }],
    ["a page that says nothing", html, {}, { outcome: "unknown", reason: "unreadable" }],
    ["a code that nobody knows", { error: -9999 }, {}, { outcome: "alarm", code: "-9999" }],
  ])("%s", async (_, body, init, outcome) => {
    expect(await sendThrough("cs_v3", recipient, message, account, zalo(body, init))).toEqual(outcome);
  });

  it.each<[Channel, number | null, number]>([
    ["cs_v3", 48, 0],
    ["cs_v3", 49, 55],
    ["cs_v2", 168, 55],
    ["cs_v2", null, 55],
    ["zbs_uid", 1, 200],
    ["zbs_phone", null, 300],
    ["group", null, 0],
  ])("%s costs, %j hours after the person last wrote, %d đồng", async (channel, hoursSinceInteraction, cost) => {
    expect(await sendThrough(channel, { ...recipient, hoursSinceInteraction }, message, account, zalo(good))).toMatchObject({ cost });
  });
});

describe("the connection", () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  /** A server that really listens, and does this with a request. */
  async function listen(meet: Parameters<typeof createServer>[1]): Promise<SendingAccount> {
    const server = createServer(meet);
    servers.push(server);
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { ...account, patience: 300, addresses: { openApi: url, business: url, oauth: url } };
  }

  it("was never made: nothing was sent, so it may be tried again", async () => {
    const there = await listen(() => undefined);
    servers[0]?.close();
    expect(await sendThrough("cs_v3", recipient, message, there)).toEqual({ outcome: "backoff", seconds: 60 });
    const nowhere = { ...account, addresses: { ...account.addresses, openApi: "http://nowhere.invalid" } };
    expect(await sendThrough("cs_v3", recipient, message, nowhere)).toEqual({ outcome: "backoff", seconds: 60 });
  });

  it("breaks once the request is out: nobody knows", async () => {
    const broken = await listen((request) => void request.once("data", () => request.socket.destroy()));
    expect(await sendThrough("cs_v3", recipient, message, broken)).toEqual({ outcome: "unknown", reason: "broken" });
    const half = await listen((request, response) => {
      response.writeHead(200, { "content-length": "100" }).write("{", () => request.socket.destroy());
    });
    expect(await sendThrough("cs_v3", recipient, message, half)).toEqual({ outcome: "unknown", reason: "broken" });
  });

  it("stays silent: nobody knows", async () => {
    const silent = await listen(() => undefined);
    expect(await sendThrough("cs_v3", recipient, message, silent)).toEqual({ outcome: "unknown", reason: "timeout" });
  });

  it("leaves nothing in the log, whatever goes wrong", async () => {
    const logged = (["error", "warn", "log", "info"] as const).map((name) => vi.spyOn(console, name));
    for (const body of [good, { error: -201, message: "44001" }, "44001"])
      await sendThrough("cs_v3", recipient, message, account, zalo(body));
    await sendThrough("cs_v3", recipient, message, account, () => Promise.reject(new Error("the-token")));
    for (const spy of logged) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});

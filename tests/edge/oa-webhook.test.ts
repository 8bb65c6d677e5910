import { createHash } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { watchErrors } from "../support/edge-answers.ts";
import { Refused } from "../../supabase/functions/_shared/http.ts";
import { readEvent } from "../../supabase/functions/oa-webhook/chat-event.ts";
import type { ChatStore, ClaimedEvent } from "../../supabase/functions/oa-webhook/chat-store.ts";
import { downloadFile, isFileAddress } from "../../supabase/functions/oa-webhook/download.ts";
import { type Dependencies, handle } from "../../supabase/functions/oa-webhook/handler.ts";
import { workInTurn } from "../../supabase/functions/oa-webhook/work-in-turn.ts";
import { workOn } from "../../supabase/functions/oa-webhook/work.ts";
import { signatureOf, webhookRequest, webhookSecret, zaloEvent } from "../support/chat.ts";

const chatStore = (changes: Partial<ChatStore> = {}) => ({
  record: vi.fn<ChatStore["record"]>(() => Promise.resolve("waiting")),
  beginJob: vi.fn<ChatStore["beginJob"]>(() => Promise.resolve()),
  claim: vi.fn<ChatStore["claim"]>(() => Promise.resolve(null)),
  finish: vi.fn<ChatStore["finish"]>(() => Promise.resolve()),
  fail: vi.fn<ChatStore["fail"]>(() => Promise.resolve()),
  ...changes,
});

async function ask(request: Request, store = chatStore()) {
  const work = vi.fn<Dependencies["work"]>(() => Promise.resolve());
  const response = await handle(request, { secret: webhookSecret, store, work, later: () => undefined });
  return { status: response.status, body: (await response.json()) as unknown, work, store };
}

const event = (text = "việc") => JSON.stringify(zaloEvent("oa-1", { text }));

const logged = watchErrors();

describe("oa-webhook refuses", () => {
  const body = event("lời riêng");
  const forged: [string, string | null][] = [
    ["no signature", null],
    ["an empty one", ""],
    ["no hex", "mac=xyz"],
    ["another's", `mac=${"0".repeat(64)}`],
    ["one of another secret", signatureOf(body, { ...webhookSecret, oaSecretKey: "the app's own secret" })],
    ["one of another app", signatureOf(body, { ...webhookSecret, appId: "1" })],
    ["one of another body", signatureOf(event())],
    ["one with something behind it", `${signatureOf(body)}0`],
    ["an HMAC's length of another kind", `mac=${"ab".repeat(20)}`],
  ];
  it.each(forged)("a body with %s, keeps nothing of it and logs nothing", async (_name, signature) => {
    const { status, store, work } = await ask(webhookRequest(body, signature));
    expect(status).toBe(401);
    expect(store.record).not.toHaveBeenCalled();
    expect(work).not.toHaveBeenCalled();
    expect(logged).not.toHaveBeenCalled();
  });

  it("a body whose bytes were changed after it was signed, if only by a blank", async () => {
    expect((await ask(webhookRequest(`${body} `, signatureOf(body)))).status).toBe(401);
  });

  it("a signature over a timestamp that stands in a text", async () => {
    const text = JSON.stringify(zaloEvent("oa-1", { text: '"timestamp":"5"' }, { timestamp: undefined }));
    const mac = createHash("sha256").update(`${webhookSecret.appId}${text}5${webhookSecret.oaSecretKey}`).digest("hex");
    expect((await ask(webhookRequest(text, `mac=${mac}`))).status).toBe(401);
  });

  it("a body that is too large, before it asks who signed it", async () => {
    const large = event("x".repeat(300_000));
    const { status, store } = await ask(webhookRequest(large));
    expect(status).toBe(413);
    expect(store.record).not.toHaveBeenCalled();
  });

  it("what is no POST, and a job that is not cron's", async () => {
    expect((await ask(new Request("http://functions/oa-webhook"))).status).toBe(405);
    const request = new Request("http://functions/oa-webhook", { method: "POST", headers: { "x-job-secret": "guess" }, body: "{}" });
    const store = chatStore({ beginJob: vi.fn(() => Promise.reject(new Refused("auth.required"))) });
    const { status, work } = await ask(request, store);
    expect(status).toBe(401);
    expect(work).not.toHaveBeenCalled();
  });
});

describe("oa-webhook", () => {
  it.each([[""], ["{}"], [" { } \n"]])("says yes to Zalo's unsigned test %j", async (body) => {
    const { status, store } = await ask(webhookRequest(body, null));
    expect(status).toBe(200);
    expect(store.record).not.toHaveBeenCalled();
  });

  it("keeps a signed event and begins to work on what its person wrote", async () => {
    const { status, store, work } = await ask(webhookRequest(event("Việc của tôi – «đồng chí»")));
    expect(status).toBe(200);
    expect(store.record).toHaveBeenCalledWith(
      expect.objectContaining({ oaUserId: "oa-1", payload: { text: "Việc của tôi – «đồng chí»", attachments: [] } }),
    );
    expect(work).toHaveBeenCalledWith("oa-1");
  });

  it.each(["known", "noted", "dropped"] as const)("works on nothing that was %s", async (told) => {
    const { status, work } = await ask(webhookRequest(event()), chatStore({ record: vi.fn(() => Promise.resolve(told)) }));
    expect(status).toBe(200);
    expect(work).not.toHaveBeenCalled();
  });

  it("lets Zalo come again when the database is away, and logs nothing of the event", async () => {
    const store = chatStore({ record: vi.fn(() => Promise.reject(new Error("api.record_chat_event: 08006 gone"))) });
    expect((await ask(webhookRequest(event("lời riêng")), store)).status).toBe(500);
    expect(JSON.stringify(logged.mock.calls)).not.toMatch(/lời riêng|oa-1/u);
  });

  it("says yes to a signed body that is no JSON: coming again would not mend it", async () => {
    const body = '{"timestamp":"5" nope';
    const mac = createHash("sha256").update(`${webhookSecret.appId}${body}5${webhookSecret.oaSecretKey}`).digest("hex");
    expect((await ask(webhookRequest(body, `mac=${mac}`))).status).toBe(200);
  });

  it("works on what anybody left when cron calls", async () => {
    const request = new Request("http://functions/oa-webhook", { method: "POST", headers: { "x-job-secret": "cron's" }, body: "{}" });
    const { status, work, store } = await ask(request);
    expect(status).toBe(200);
    expect(store.beginJob).toHaveBeenCalledWith("cron's");
    expect(work).toHaveBeenCalledWith(null);
  });
});

describe("an event", () => {
  it.each([
    ["our own message", zaloEvent("a", { text: "x" }, { event_name: "oa_send_text" })],
    ["a group's", zaloEvent("a", { text: "x" }, { event_name: "user_send_group_text" })],
    ["somebody's without a name", zaloEvent("a", { text: "x" }, { event_name: "anonymous_send_text" })],
    ["that a message was seen", zaloEvent("a", { msg_ids: ["1"] }, { event_name: "user_seen_message" })],
    ["without a sender", zaloEvent("a", { text: "x" }, { sender: undefined })],
    ["with a sender that is no id", zaloEvent("a b'", { text: "x" })],
    ["without a timestamp", zaloEvent("a", { text: "x" }, { timestamp: undefined })],
    ["with a timestamp beyond all time", zaloEvent("a", { text: "x" }, { timestamp: "9999999999999999" })],
    ["a text", "việc"],
    ["nothing", null],
  ])("that is %s is nothing for us", (_name, body) => expect(readEvent(body)).toBeNull());

  it("without an id is known by what it says", () => {
    const follow = (timestamp: string) => readEvent({ event_name: "follow", follower: { id: "1" }, timestamp, user_id_by_app: "app-1" });
    expect(follow("1784280000000")).toMatchObject({ name: "follow", oaUserId: "1", appUserId: "app-1", payload: null });
    expect(follow("1784280000000")?.key).toBe(follow("1784280000000")?.key);
    expect(follow("1784280000000")?.key).not.toBe(follow("1784280000001")?.key);
  });

  it("is cut to what is needed, without what no database keeps", () => {
    const attachments = Array.from({ length: 9 }, () => ({
      type: "file",
      payload: { url: "https://a.zdn.vn/x", name: "a\u0000.pdf", size: "1" },
    }));
    const read = readEvent(zaloEvent("1", { text: "a\u0000b\uD800c", attachments: [{ type: "location", payload: {} }, ...attachments] }));
    expect(read?.payload).toEqual({
      text: "abc",
      attachments: Array.from({ length: 5 }, () => ({ url: "https://a.zdn.vn/x", name: "a.pdf", checksum: null, isPhoto: false })),
    });
  });
});

describe("files are fetched", () => {
  const hosts = ["zdn.vn", "http://127.0.0.1:4100"];
  it.each([
    ["http://a.zdn.vn/x", false],
    ["https://zdn.vn.evil.com/x", false],
    ["https://evilzdn.vn/x", false],
    ["https://evil.com/zdn.vn", false],
    ["https://zdn.vn@evil.com/x", false],
    ["https://user:word@zdn.vn/x", false],
    ["https://a.zdn.vn:8443/x", false],
    ["http://127.0.0.1:4101/x", false],
    ["http://localhost:4100/x", false],
    ["http://169.254.169.254/latest", false],
    ["file:///etc/passwd", false],
    ["data:text/plain,x", false],
    ["", false],
    ["https://zdn.vn/x", true],
    ["https://A.B.ZDN.VN/x", true],
    ["http://127.0.0.1:4100/x", true],
  ])("from %s: %s", (address, allowed) => expect(isFileAddress(address, hosts)).toBe(allowed));

  const fetched = (responses: (Response | Error)[], checksum: string | null = null) => {
    const send = vi.fn<typeof fetch>(() => {
      const next = responses.shift();
      return next instanceof Response ? Promise.resolve(next) : Promise.reject(next ?? new Error("no more answers"));
    });
    return {
      send,
      result: downloadFile({ url: "https://a.zdn.vn/x", checksum }, hosts, 10, send).then(
        (bytes) => bytes.length,
        (error: Error) => error.message,
      ),
    };
  };
  const moved = (location: string) => new Response(null, { status: 302, headers: { location } });

  it.each<[string, (Response | Error)[], string | number]>([
    ["sent to another host", [moved("https://evil.com/x")], "file.not_found"],
    ["sent to our own network", [moved("http://127.0.0.1:54321/rest/v1/")], "file.not_found"],
    ["sent round in a circle", [moved("/1"), moved("/2"), moved("/3"), moved("/4"), moved("/5")], "file.not_found"],
    ["gone", [new Response("no", { status: 404 })], "file.not_found"],
    ["away for now", [new Response("no", { status: 503 })], "download 503"],
    ["not to be had in time", [new DOMException("", "TimeoutError")], ""],
    ["larger than it may be", [new Response("12345678901")], "file.too_large"],
    ["larger than it says", [new Response("12345678901", { headers: { "content-length": "5" } })], "file.too_large"],
    ["empty", [new Response("")], "file.empty"],
    ["sent on within Zalo", [moved("https://b.zdn.vn/y"), new Response("1234567890")], 10],
  ])("and when one is %s", async (_name, responses, outcome) => {
    expect(await fetched(responses).result).toBe(outcome);
  });

  it("and compared with their checksum, in upper or lower case", async () => {
    expect(await fetched([new Response("abc")], "0".repeat(32)).result).toBe("file.broken");
    expect(await fetched([new Response("abc")], "900150983CD24FB0D6963F7D28E17F72").result).toBe(3);
  });

  it("without following redirects unseen", async () => {
    const { send, result } = fetched([new Response("abc")]);
    await result;
    expect(send.mock.calls[0]?.[1]).toMatchObject({ redirect: "manual" });
  });
});

describe("the work", () => {
  it("is done a few at a time and in turn, whatever fails", async () => {
    const inTurn = workInTurn(2);
    const [begun, ends]: [number[], (() => void)[]] = [[], []];
    const works = [0, 1, 2, 3].map((index) =>
      inTurn(() => {
        begun.push(index);
        return new Promise((resolve, reject) => ends.push(index === 0 ? () => reject(new Error("failed")) : resolve));
      }).catch(() => undefined),
    );
    expect(begun).toEqual([0, 1]);
    ends[0]?.();
    await works[0];
    expect(begun).toEqual([0, 1, 2]);
    for (const index of [1, 2, 3]) {
      ends[index]?.();
      await works[index];
    }
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  it("goes on after a failure, of which nothing personal is logged or kept", async () => {
    const waiting = [{ name: "user_send_text", payload: { text: "lời riêng" } }, null] as (ClaimedEvent | null)[];
    const store = chatStore({ claim: vi.fn(() => Promise.resolve(waiting.shift() ?? null)) });
    const answerEvent = () => Promise.reject(new Error("api.save_report_part: 22P02 lời riêng"));
    await workOn("oa-1", { store, answerEvent });
    expect(store.fail).toHaveBeenCalledWith(expect.anything(), "api.save_report_part: 22P02");
    expect(store.claim).toHaveBeenCalledTimes(2);
    expect(JSON.stringify(logged.mock.calls)).not.toMatch(/lời riêng|oa-1/u);
  });
});

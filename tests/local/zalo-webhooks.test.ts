import { createHash } from "node:crypto";
import { type Server, createServer } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listenOn } from "../../supabase/local/listen-on.ts";
import { signMiniAppEvent, signOaEvent } from "../../supabase/local/zalo/signatures.ts";
import { type ZaloWorld, keys, startZaloWorld } from "./support/zalo.ts";

interface Received {
  path: string;
  signature: string | undefined;
  raw: string;
  body: {
    event_name?: string;
    timestamp?: string;
    num_retry?: string;
    message?: { msg_id: string; text?: string; attachments?: { type: string; payload: Record<string, string> }[] };
  };
}

let world: ZaloWorld;
let product: Server;
let received: Received[];
/** What the product answers, in order; then 200. Null: nothing at all. */
let answers: (number | null)[];

beforeEach(async () => {
  received = [];
  answers = [];
  product = createServer((request, response) => {
    let raw = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (raw += chunk));
    request.on("end", () => {
      const signature = request.headers["x-zevent-signature"];
      received.push({
        path: request.url ?? "",
        signature: typeof signature === "string" ? signature : undefined,
        raw,
        body: JSON.parse(raw) as Received["body"],
      });
      const status = answers.length > 0 ? answers.shift() : 200;
      if (typeof status === "number") response.writeHead(status).end();
    });
  });
  world = await startZaloWorld({ webhookRetriesMs: [1, 1], webhookPatienceMs: 200 });
  world.zalo.tellFunctions(`http://127.0.0.1:${await listenOn(product, 0)}`);
});
afterEach(async () => {
  await world.zalo.stop();
  product.closeAllConnections();
  product.close();
});

const an = () => world.zalo.chat("an");
const texts = () => received.map(({ body }) => body.message?.text);

describe("signatures", () => {
  it("are plain hashes, known from outside", () => {
    const body = '{"app_id":"1001","event_name":"user_send_text","timestamp":"1784280000000","message":{"text":"Đã trình ký"}}';
    const oa = "99a8e120d1e32f7c2647a5b92e90026e08558997cdaf685fe000b2192e0955d0";
    expect(signOaEvent("1001", body, "1784280000000", "khoá")).toBe(`mac=${oa}`);
    const event = { event: "user.revoke.consent", userId: "33001", appId: "2002", timestamp: 1670553442564 };
    expect(signMiniAppEvent(event, "khoá")).toBe("fc11e4e421936e01e0e184a02e265a0d2b2a7096a05756d2146c3bc46004b26d");
  });
});

describe("a webhook", () => {
  it("tells what somebody typed, by both ids, signed over its very bytes", async () => {
    expect((await world.ask("POST", "/simulator/chats/an/text", { text: "quá hạn" })).status).toBe(200);
    await world.zalo.webhooksSettled();
    const [event] = received;
    expect(event).toMatchObject({
      path: "/oa-webhook",
      signature: signOaEvent(keys.zaloAppId, event?.raw ?? "", event?.body.timestamp ?? "", keys.zaloOaSecretKey),
      body: {
        app_id: "1001",
        user_id_by_app: "33001",
        event_name: "user_send_text",
        timestamp: String(Date.parse("2026-11-20T02:00:00Z")),
        sender: { id: an().oaUserId },
        message: { text: "quá hạn", msg_id: expect.any(String) as string },
      },
    });
  });

  it("names an address where the file can be read, its size and its checksum", async () => {
    const content = Buffer.from("báo cáo quý IV");
    const path = `/simulator/chats/an/file?name=${encodeURIComponent("báo cáo.DOCX")}`;
    await fetch(world.zalo.url + path, { method: "POST", body: new Uint8Array(content) });
    await world.zalo.webhooksSettled();
    const [attachment] = received[0]?.body.message?.attachments ?? [];
    const checksum = createHash("md5").update(content).digest("hex");
    expect(attachment).toMatchObject({
      type: "file",
      payload: { name: "báo cáo.DOCX", size: String(content.length), checksum, type: "docx" },
    });
    expect(Buffer.from(await (await fetch(attachment?.payload.url ?? "")).arrayBuffer())).toEqual(content);
    expect((await fetch(`${world.zalo.url}/files/0/another`)).status).toBe(404);
  });

  it("tells of a picture with its word", async () => {
    await world.zalo.people.sendFile(an(), { name: "ảnh.jpg", content: Buffer.from("jpg"), contentType: "image/jpeg", text: "bc 3" });
    await world.zalo.webhooksSettled();
    expect(received[0]?.body).toMatchObject({ event_name: "user_send_image", message: { text: "bc 3", attachments: [{ type: "image" }] } });
  });

  it("tells of who follows and who leaves, whatever else they did", async () => {
    await world.ask("POST", "/simulator/chats/la/follow", { follows: true });
    await world.ask("POST", "/simulator/chats/la/follow", { follows: false });
    await world.zalo.webhooksSettled();
    expect(received.map(({ body }) => body.event_name).sort()).toEqual(["follow", "unfollow"]);
    expect(received[0]?.body).toMatchObject({ follower: { id: world.zalo.chat("la").oaUserId }, user_id_by_app: "33003" });
  });

  it("tells the Mini App's own address of a consent that was withdrawn, signed with another key", async () => {
    await world.ask("POST", "/simulator/chats/an/revoke");
    await world.zalo.webhooksSettled();
    const body = { event: "user.revoke.consent", appId: "2002", userId: "33001", timestamp: Date.parse("2026-11-20T02:00:00Z") };
    expect(received).toMatchObject([{ path: "/mini-app-webhook", body, signature: signMiniAppEvent(body, keys.zaloOpenApiKey) }]);
  });

  it("comes again until it is answered with 200 in time: the same message, signed anew", async () => {
    answers = [500, null];
    await world.zalo.people.say(an(), "việc");
    await world.zalo.webhooksSettled();
    expect(received.map(({ body }) => body.num_retry)).toEqual([undefined, "1", "2"]);
    expect(new Set(received.map(({ body }) => body.message?.msg_id)).size).toBe(1);
    for (const { signature, raw, body } of received) expect(signature).toBe(signOaEvent("1001", raw, body.timestamp ?? "", "oa"));
    expect(world.zalo.webhookAttempts().map(({ status }) => status)).toEqual([500, null, 200]);
  });

  it("is given up after the last attempt", async () => {
    answers = [500, 500, 500];
    await world.zalo.people.say(an(), "việc");
    await world.zalo.webhooksSettled();
    expect(received).toHaveLength(3);
  });

  it("comes twice, or late, where that fault is on", async () => {
    world.zalo.setFaults({ webhooksDoubled: true });
    await world.zalo.people.say(an(), "một");
    await world.zalo.webhooksSettled();
    expect(received).toHaveLength(2);
    expect(received[0]?.raw).toBe(received[1]?.raw);
    received = [];
    world.zalo.setFaults({ webhooksReordered: true });
    await world.zalo.people.say(an(), "một");
    await world.zalo.people.say(an(), "hai");
    await world.zalo.people.say(an(), "ba");
    await world.zalo.webhooksSettled();
    expect(texts()).toEqual(["hai", "một", "ba"]);
  });

  it("is tried without a signature when its address is saved", async () => {
    expect(await world.zalo.people.tryWebhook()).toBe(true);
    answers = [401];
    expect(await world.zalo.people.tryWebhook()).toBe(false);
    expect(received.map(({ raw, signature }) => [raw, signature])).toEqual([
      ["{}", undefined],
      ["{}", undefined],
    ]);
  });
});

describe("the levers of a chat", () => {
  it("show it, and know nobody else's", async () => {
    await world.zalo.people.say(an(), "việc");
    const shown: unknown = await (await world.ask("GET", "/simulator/chats/an")).json();
    expect(shown).toMatchObject({ follows: true, window: "free", entries: [{ from: "person", text: "việc", number: 1 }] });
    expect((await world.ask("GET", "/simulator/chats/nobody")).status).toBe(404);
    expect((await world.ask("POST", "/simulator/chats/an/text", { text: "" })).status).toBe(400);
  });
});

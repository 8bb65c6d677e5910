import { connect as openSocket } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type TestBackend, startTestBackend } from "../../support/backend.ts";
import { connect, mintToken } from "../../support/clients.ts";

let backend: TestBackend;
beforeAll(async () => {
  backend = await startTestBackend();
});
afterAll(() => backend.stop());

interface Asked {
  status: number;
  body: unknown;
  text: string;
}

async function ask(path: string, init: RequestInit = {}, withKey = true): Promise<Asked> {
  const headers = { ...(withKey ? { apikey: backend.publishableKey } : {}), ...(init.headers as Record<string, string>) };
  const response = await fetch(backend.url + path, { ...init, headers });
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : JSON.parse(text), text };
}

const rpc = "/rest/v1/rpc/get_session";
const deep = "[".repeat(200_000) + "]".repeat(200_000);
const post = (body: string): RequestInit => ({ method: "POST", headers: { "content-type": "application/json" }, body });

describe("the gateway answers clean JSON to", () => {
  it.each([
    ["a call without a key", rpc, { method: "POST" }, false, 401],
    ["a call with a wrong key", rpc, { method: "POST", headers: { apikey: "sb_publishable_wrong" } }, true, 401],
    ["malformed JSON", rpc, { method: "POST", body: "{ nope" }, true, 400],
    ["JSON that is no object", rpc, { method: "POST", body: "[1]" }, true, 400],
    ["an unknown method", rpc, { method: "PATCH", body: "{}" }, true, 405],
    ["an unknown function", "/rest/v1/rpc/nothing", { method: "POST", body: "{}" }, true, 404],
    ["a name that tries SQL", "/rest/v1/rpc/get_session()%3B%20drop%20schema%20app%3B--", { method: "POST", body: "{}" }, true, 404],
    ["arguments that try SQL", rpc, { method: "POST", body: '{"a\\" text); drop schema app; --": 1}' }, true, 404],
    ["a table", "/rest/v1/cards?select=*", {}, true, 404],
    ["an unknown route", "/nowhere", {}, true, 404],
    ["a malformed address", "/rest/v1/rpc/%E0%A4%A", { method: "POST" }, true, 400],
    ["an unknown storage route", "/storage/v1/bucket", {}, true, 400],
    ["a sign-up", "/auth/v1/signup", { method: "POST", body: "{}" }, true, 404],
    [
      "a body that is no upload",
      "/storage/v1/object/plan-files/a/b.txt",
      { method: "POST", headers: { "content-type": "multipart/form-data; boundary=x" }, body: "x" },
      true,
      400,
    ],
    ["a null byte", rpc, { method: "POST", body: '{"token":"\\u0000"}' }, true, 404],
    ["a null byte in a bucket", "/storage/v1/object/a%00b/c.txt", {}, true, 400],
    ["a null byte in an object", "/storage/v1/object/plan-files/c%00.txt", {}, true, 400],
    ["an upload to a null byte", "/storage/v1/object/a%00b/c.txt", post("x"), true, 400],
    ["a null byte in a list", "/storage/v1/object/list/plan-files", post('{"prefix":"\\u0000"}'), true, 400],
    ["a null byte in a removal", "/storage/v1/object/plan-files", { ...post('{"prefixes":["\\u0000"]}'), method: "DELETE" }, true, 400],
    ["deeply nested arguments", rpc, post(`{"a":${deep}}`), true, 400],
    ["arguments nested deeper than they need be", rpc, post(`{"a":${"[".repeat(600)}${"]".repeat(600)}}`), true, 400],
    ["a deeply nested list", "/storage/v1/object/list/plan-files", post(`{"prefix":${deep}}`), true, 400],
  ] as [string, string, RequestInit, boolean, number][])("%s", async (_name, path, init, withKey, status) => {
    const answer = await ask(path, init, withKey);
    expect(answer.status).toBe(status);
    expect(answer.body).toHaveProperty("message");
    expect(answer.text).not.toMatch(/node:|\.ts:|at \w+ \(/);
  });

  it("a null byte in an argument of somebody signed in", async () => {
    const token = await mintToken(backend, "6d2b2a54-7f0a-4a55-a7f6-7c0f6e1d0a01");
    const headers = { authorization: `Bearer ${token}`, "content-profile": "api" };
    const answer = await ask("/rest/v1/rpc/accept_invitation", { method: "POST", headers, body: '{"token":"\\u0000"}' });
    expect(answer).toMatchObject({ status: 400, body: { code: "22P05" } });
  });

  it.each([
    ["that does not exist", "nothing", "{}", 404],
    ["given too much", "zalo-session", "x".repeat(26 * 1024 * 1024), 413],
  ])("a function %s, and lets the page read it", { timeout: 30_000 }, async (_name, name, body, status) => {
    const origin = "https://h5.zdn.vn";
    const response = await fetch(`${backend.url}/functions/v1/${name}`, { method: "POST", headers: { origin }, body });
    expect(response.status).toBe(status);
    expect(response.headers.get("access-control-allow-origin")).toBe(origin);
    expect(await response.json()).toHaveProperty("message");
  });

  it("a body over the limit", async () => {
    const answer = await ask(rpc, { method: "POST", body: JSON.stringify({ token: "x".repeat(11 * 1024 * 1024) }) }).catch(() => ({
      status: 413,
    }));
    expect(answer.status).toBe(413);
  });
});

describe("the gateway goes on after", () => {
  const stillAnswers = async () => expect((await ask("/auth/v1/.well-known/jwks.json")).status).toBe(200);

  it("a client that hangs up in the middle", async () => {
    const { port } = new URL(backend.url);
    await new Promise<void>((done) => {
      const socket = openSocket(Number(port), "127.0.0.1", () => {
        socket.write(`POST ${rpc} HTTP/1.1\r\nHost: x\r\napikey: ${backend.publishableKey}\r\nContent-Length: 100\r\n\r\n{"a`);
        socket.destroy();
      });
      socket.on("close", () => done());
    });
    await stillAnswers();
  });

  it("a statement that takes too long", async () => {
    await backend.database.pool.query(`
      create function api.sleep_long() returns void language sql as $$ select pg_sleep(20) $$;
      grant execute on function api.sleep_long to anon;
      grant usage on schema api to anon;
    `);
    const answer = await ask("/rest/v1/rpc/sleep_long", { method: "POST", body: "{}" });
    expect(answer).toMatchObject({ status: 500, body: { code: "57014" } });
    await stillAnswers();
  });

  it("connections that the database cuts", async () => {
    await backend.database.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'authenticator' and datname = current_database()",
    );
    await vi.waitFor(async () => expect((await ask("/rest/v1/rpc/nothing", { method: "POST", body: "{}" })).status).toBe(404), {
      timeout: 5000,
    });
  });

  it.each([
    ["//", 404],
    ["/realtime/v1/%E0%A4%A", 400],
    ["http://[", 404],
    ["*", 404],
  ])("a websocket asked for at %s", async (target, status) => {
    const { port } = new URL(backend.url);
    const upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n";
    const answer = await new Promise<string>((done, fail) => {
      let said = "";
      const socket = openSocket({ port: Number(port), host: "127.0.0.1", allowHalfOpen: true }, () =>
        socket.write(`GET ${target} HTTP/1.1\r\nHost: x\r\n${upgrade}\r\n`),
      );
      socket.on("data", (data: Buffer) => (said += String(data)));
      socket.on("end", () => socket.end(() => done(said))).on("error", fail);
    });
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    await stillAnswers();
  });

  it("a websocket with a broken handshake, and one cut off at once", async () => {
    const { port } = new URL(backend.url);
    const address = `/realtime/v1/websocket?apikey=${backend.publishableKey}`;
    for (const key of ["x", "AAAAAAAAAAAAAAAAAAAAAA=="]) {
      await new Promise<void>((done) => {
        const socket = openSocket(Number(port), "127.0.0.1", () => {
          socket.write(
            `GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
          );
          setTimeout(() => socket.resetAndDestroy(), 20);
        });
        socket.on("error", () => undefined).on("close", () => done());
      });
      await stillAnswers();
    }
  });

  it("frames that are none, on a websocket", async () => {
    const { default: WebSocket } = await import("ws");
    const socket = new WebSocket(`${backend.url.replace("http", "ws")}/realtime/v1/websocket?apikey=${backend.publishableKey}&vsn=2.0.0`);
    await new Promise((open) => socket.once("open", open));
    for (const frame of [
      "nope",
      "[]",
      "{}",
      "[1,2,3]",
      Buffer.from([3, 255, 255]),
      Buffer.alloc(0),
      '[null,"1","realtime:x","phx_join",{"config":5}]',
    ])
      socket.send(frame);
    const answered = new Promise((resolve) =>
      socket.on("message", (data: Buffer) => String(data).includes("heartbeat-9") && resolve(true)),
    );
    socket.send('[null,"heartbeat-9","phoenix","heartbeat",{}]');
    expect(await answered).toBe(true);
    socket.terminate();
  });

  it("a new function, without a restart", async () => {
    const client = connect(backend);
    expect((await client.schema("api").rpc("made_later")).status).toBe(404);
    await backend.database.pool.query(
      "create function api.made_later() returns int language sql as 'select 1'; grant execute on function api.made_later to anon; grant usage on schema api to anon;",
    );
    expect((await client.schema("api").rpc("made_later")).data).toBe(1);
  });
});

describe("websockets are refused to", () => {
  it.each([
    ["a wrong key", "apikey=wrong", {}],
    ["no key", "", {}],
    ["a strange page", "apikey=KEY", { origin: "https://example.com" }],
  ])("%s", async (_name, query, headers) => {
    const { default: WebSocket } = await import("ws");
    const address = `${backend.url.replace("http", "ws")}/realtime/v1/websocket?${query.replace("KEY", backend.publishableKey)}`;
    const socket = new WebSocket(address, { headers });
    const outcome = await new Promise((resolve) => {
      socket.once("open", () => resolve("open"));
      socket.once("error", (error) => resolve(error.message));
    });
    expect(outcome).toMatch(/401|403/);
  });
});

import { once } from "node:events";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Zalo's oauth server as far as tokens of an Official Account go: a refresh token is good once. */
export interface FakeOauth {
  url: string;
  /** The pair that is good now. */
  pair: () => { accessToken: string; refreshToken: string };
  /** How many times a new pair was asked for. */
  asked: () => number;
  /** What the next request meets; afterwards it is as usual. */
  next: (fault: "break_before" | "break_after" | { status: number; body?: unknown }) => void;
  /** Requests wait until the answer is let go. */
  hold: () => { arrived: Promise<void>; letGo: () => void };
  stop: () => Promise<void>;
}

type Fault = Parameters<FakeOauth["next"]>[0];

export async function startFakeOauth(app: { appId: string; appSecret: string }): Promise<FakeOauth> {
  let number = 1;
  let asked = 0;
  let fault: Fault | null = null;
  let held: { arrive: () => void; gate: Promise<void> } | null = null;
  const pair = () => ({ accessToken: `access-${number}`, refreshToken: `refresh-${number}` });

  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse) {
    const form = new URLSearchParams(await readAll(request));
    asked += 1;
    const met = fault;
    fault = null;
    const gate = held;
    held = null;
    if (met === "break_before") return request.socket.destroy();
    if (typeof met === "object" && met !== null) {
      response.writeHead(met.status, { "content-type": "application/json" });
      return response.end(JSON.stringify(met.body ?? null));
    }
    const known = request.headers.secret_key === app.appSecret && form.get("app_id") === app.appId;
    const body = !known ? { error: -14002 } : form.get("refresh_token") === pair().refreshToken ? renewed() : { error: -14014 };
    gate?.arrive();
    await gate?.gate;
    if (met === "break_after") return request.socket.destroy();
    response.writeHead(200, { "content-type": "application/json" });
    return response.end(JSON.stringify(body));
  }

  function renewed() {
    number += 1;
    return { access_token: pair().accessToken, refresh_token: pair().refreshToken, expires_in: "90000" };
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pair,
    asked: () => asked,
    next: (next) => void (fault = next),
    hold() {
      let letGo = () => undefined as void;
      const gate = new Promise<void>((done) => (letGo = done));
      const arrived = new Promise<void>((arrive) => (held = { arrive, gate }));
      return { arrived, letGo };
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

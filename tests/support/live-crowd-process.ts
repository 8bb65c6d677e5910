import { Agent, request } from "node:http";
import WebSocket from "ws";
import type { BoardChanges } from "../../src/core/board/board.ts";
import { ok } from "../../src/core/result.ts";
import { createPuller, type Puller } from "../../src/state/puller.ts";

/** What the process is told; it answers each order once. */
type CrowdOrder =
  | { order: "enter"; url: string; publishableKey: string; token: string; organizationId: string; clients: number; version: number }
  | { order: "count" }
  | { order: "reach"; version: number };

type Entry = Extract<CrowdOrder, { order: "enter" }>;

interface Phone {
  version: number;
  puller: Puller;
}

const phones: Phone[] = [];
let questions = 0;
/** Called whenever a phone has come further. */
let further = () => undefined as void;

process.on("message", (message: CrowdOrder) => {
  void obey(message).then((answer) => process.send?.(answer));
});

async function obey(message: CrowdOrder): Promise<object> {
  if (message.order === "enter") {
    for (let made = 0; made < message.clients; made += 50) {
      phones.push(...(await Promise.all(Array.from({ length: Math.min(50, message.clients - made) }, () => join(message)))));
    }
  } else if (message.order === "count") questions = 0;
  else await reached(message.version);
  return { questions };
}

function reached(version: number): Promise<void> {
  return new Promise((resolve) => {
    further = () => {
      if (phones.every((phone) => phone.version >= version)) resolve();
    };
    further();
  });
}

/** A phone's socket to Realtime and the app's own puller; thousands of whole apps would not fit into one process. */
function join(entry: Entry): Promise<Phone> {
  const phone: Phone = {
    version: entry.version,
    puller: createPuller({
      getVersion: () => phone.version,
      ask: (since) => {
        questions += 1;
        return getChanges(entry, since).then(ok);
      },
      apply: (changes) => {
        phone.version = Math.max(phone.version, changes.version);
        further();
        return Promise.resolve(true);
      },
      onReached: () => undefined,
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    }),
  };
  const topic = `realtime:organization:${entry.organizationId}`;
  const socket = new WebSocket(`${entry.url.replace(/^http/u, "ws")}/realtime/v1/websocket?apikey=${entry.publishableKey}&vsn=2.0.0`);
  return new Promise((resolve, reject) => {
    socket.once("error", reject);
    socket.once("open", () => {
      const payload = { config: { private: true, broadcast: {} }, access_token: entry.token };
      socket.send(JSON.stringify(["1", "1", topic, "phx_join", payload]));
    });
    const beat = setInterval(() => socket.send(JSON.stringify([null, "0", "phoenix", "heartbeat", {}])), 25_000);
    socket.once("close", () => clearInterval(beat));
    socket.on("message", (data: Buffer) => {
      const [, , , event, said] = JSON.parse(data.toString("utf8")) as [unknown, unknown, string, string, Said];
      if (event === "phx_reply" && said.status === "ok") resolve(phone);
      if (event === "phx_reply" && said.status === "error") reject(new Error("The channel refused"));
      if (event === "broadcast" && said.event === "poke") void phone.puller.pull(said.payload?.version);
    });
  });
}

interface Said {
  status?: string;
  event?: string;
  payload?: { version: number };
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function getChanges({ url, publishableKey, token, organizationId }: Entry, since: number | null): Promise<BoardChanges> {
  const body = JSON.stringify({ organization_id: organizationId, since_version: since, max_cards: 200 });
  const headers = {
    apikey: publishableKey,
    authorization: `Bearer ${token}`,
    "content-profile": "api",
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
  };
  return new Promise((resolve, reject) => {
    const asking = request(`${url}/rest/v1/rpc/get_changes`, { method: "POST", agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("end", () => resolve(JSON.parse(Buffer.concat(chunks).toString("utf8")) as BoardChanges));
    });
    asking.once("error", reject).end(body);
  });
}

import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type pg from "pg";
import { WebSocketServer } from "ws";
import { HttpFailure, parseAddress } from "../http.ts";
import type { ProjectKeys } from "../keys.ts";
import type { ClaimsReader } from "../tokens.ts";
import { readChannelRights } from "./authorize.ts";
import { serveConnection } from "./connection.ts";
import { Hub } from "./hub.ts";

const largestMessage = 256 * 1024;

export interface RealtimeService {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** A notification of `realtime.send`. */
  notify(payload: string): void;
  /** Decides of each delivery whether it gets lost. */
  lose(isLost: () => boolean): void;
  close(): void;
}

/** Realtime as far as private broadcast channels need it. */
export function createRealtime(pool: pg.Pool, keys: ProjectKeys, readClaims: ClaimsReader, allowedOrigins: string[]): RealtimeService {
  const hub = new Hub();
  const server = new WebSocketServer({ noServer: true, maxPayload: largestMessage });

  function open(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = parseAddress(request.url ?? "/");
    const { origin } = request.headers;
    const key = url.searchParams.get("apikey");
    if (url.pathname !== "/realtime/v1/websocket") return refuse(socket, "404 Not Found");
    if (origin !== undefined && !allowedOrigins.includes(origin)) return refuse(socket, "403 Forbidden");
    if (key !== keys.publishableKey && key !== keys.serviceKey) return refuse(socket, "401 Unauthorized");
    server.handleUpgrade(request, socket, head, (websocket) => {
      serveConnection(websocket, url.searchParams.get("vsn") ?? "1.0.0", {
        hub,
        readClaims: (token) => readClaims(token, key),
        readRights: (claims, topic) => readChannelRights(pool, claims, topic),
      });
    });
  }

  return {
    upgrade(request, socket, head) {
      try {
        open(request, socket, head);
      } catch (error) {
        // Nobody stands above the event of a socket: what left here would end the process.
        if (!(error instanceof HttpFailure)) console.error("realtime:", error);
        refuse(socket, "400 Bad Request");
      }
    },
    notify(payload) {
      const { topic, event, payload: content } = JSON.parse(payload) as { topic: string; event: string; payload: unknown };
      hub.broadcast(topic, event, content);
    },
    lose: (isLost) => hub.lose(isLost),
    close() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

/** Says no and hangs up; a client that keeps its half open would keep us from stopping. */
function refuse(socket: Duplex, status: string): void {
  socket.once("finish", () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

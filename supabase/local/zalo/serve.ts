import { type Server, createServer } from "node:http";
import { corsHeaders } from "../gateway/cors.ts";
import { type Answer, type Call, HttpFailure, json, toCall } from "../gateway/http.ts";
import { send } from "../gateway/send.ts";
import { ConnectionCut } from "./official-account.ts";

/** A server for Zalo's own callers, which have no origin, and for pages of known origins. */
export function createZaloServer(allowedOrigins: string[], route: (call: Call) => Promise<Answer>): Server {
  return createServer((request, response) => {
    const cors = corsHeaders(request.headers, allowedOrigins);
    const isStranger = request.headers.origin !== undefined && !("access-control-allow-origin" in cors);
    const respond = async (): Promise<void> => {
      const call = toCall(request);
      if (isStranger) return send(response, json(403, { code: "request.invalid" }), cors);
      if (call.method === "OPTIONS") return send(response, { status: 204 }, cors);
      return send(response, await route(call), cors);
    };
    respond().catch((error: unknown) => {
      // Cut on purpose, or by a caller that died.
      if (error instanceof ConnectionCut || request.socket.destroyed) return void request.socket.destroy();
      if (error instanceof HttpFailure) return send(response, json(error.status, error.body, error.headers), cors);
      console.error("zalo simulator:", error);
      return send(response, json(500, { code: "server.failed" }), cors);
    });
  });
}

import { request } from "node:http";
import { type Answer, type Call, HttpFailure } from "../gateway/http.ts";
import type { FunctionRunner } from "./runner.ts";

const bodyLimit = 25 * 1024 * 1024;
const patience = 60_000;
/** They belong to one hop. */
const hopHeaders = new Set(["host", "connection", "content-length", "transfer-encoding", "keep-alive"]);

/** Hands a request to its function, body bytes untouched: a webhook's signature is made over them. */
export async function callEdgeFunction(runner: FunctionRunner, call: Call, clientAddress: string): Promise<Answer> {
  const [, name = "", rest = ""] = /^\/functions\/v1\/([^/]+)(\/.*)?$/.exec(call.url.pathname) ?? [];
  const process = await runner.find(name).catch((error: unknown) => {
    console.error(`function ${name}:`, error instanceof Error ? error.message : error);
    throw new HttpFailure(503, { code: "BOOT_ERROR", message: "Function failed to start (please check logs)" });
  });
  if (!process) throw new HttpFailure(404, { code: "NOT_FOUND", message: "Requested function was not found" });

  const body = await call.readBody(bodyLimit);
  const headers: Record<string, string | string[]> = { "content-length": String(body.length), "x-forwarded-for": clientAddress };
  for (const [header, value] of Object.entries(call.headers)) {
    if (value !== undefined && !hopHeaders.has(header) && header !== "x-forwarded-for") headers[header] = value;
  }
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: "127.0.0.1", port: process.port, method: call.method, path: `/${name}${rest}${call.url.search}`, headers, timeout: patience },
      (incoming) => {
        const answered = Object.entries(incoming.headers).flatMap(([header, value]): [string, string][] =>
          value === undefined || hopHeaders.has(header) ? [] : [[header, String(value)]],
        );
        resolve({ status: incoming.statusCode ?? 502, headers: Object.fromEntries(answered), body: incoming });
      },
    );
    outgoing.on("timeout", () =>
      outgoing.destroy(new HttpFailure(504, { code: "IDLE_TIMEOUT", message: "The function did not answer in time" })),
    );
    outgoing.on("error", (error) => {
      reject(
        error instanceof HttpFailure
          ? error
          : new HttpFailure(502, { code: "WORKER_ERROR", message: "Function exited due to an error (please check logs)" }),
      );
    });
    outgoing.end(body);
  });
}

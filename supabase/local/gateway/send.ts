import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Answer } from "./http.ts";

const pack = promisify(gzip);
/** Shorter answers go in one packet anyway. */
const worthPacking = 1_000;

/** Writes an answer; a client that went away is no fault of ours. */
export async function send(response: ServerResponse, answer: Answer, headers: Record<string, string>, compress = false): Promise<void> {
  if (response.headersSent) return void response.destroy();
  if (compress && typeof answer.body === "string" && answer.body.length > worthPacking) {
    const body = await pack(answer.body);
    response.writeHead(answer.status, { ...headers, ...answer.headers, "x-content-type-options": "nosniff", "content-encoding": "gzip" });
    return void response.end(body);
  }
  response.writeHead(answer.status, { ...headers, ...answer.headers, "x-content-type-options": "nosniff" });
  if (answer.body === undefined || typeof answer.body === "string" || Buffer.isBuffer(answer.body)) response.end(answer.body);
  else await pipeline(answer.body, response).catch(() => response.destroy());
}

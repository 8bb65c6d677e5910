import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Answer } from "./http.ts";

/** Writes an answer; a client that went away is no fault of ours. */
export async function send(response: ServerResponse, answer: Answer, headers: Record<string, string>): Promise<void> {
  if (response.headersSent) return void response.destroy();
  response.writeHead(answer.status, { ...headers, ...answer.headers, "x-content-type-options": "nosniff" });
  if (answer.body === undefined || typeof answer.body === "string" || Buffer.isBuffer(answer.body)) response.end(answer.body);
  else await pipeline(answer.body, response).catch(() => response.destroy());
}

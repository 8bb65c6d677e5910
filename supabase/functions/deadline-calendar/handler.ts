import { clientAddress } from "../_shared/client-address.ts";
import { type DeadlineCalendar, toHex } from "../_shared/core.ts";
import { Refused, answer, refuse } from "../_shared/http.ts";
import { writeCalendar } from "./write-calendar.ts";

export interface Dependencies {
  miniAppId: string;
  /** The deadlines behind a link, or null where it opens nothing; refuses an address that asks too often. */
  read: (token: string, addressHash: string) => Promise<DeadlineCalendar | null>;
  /** Makes a key for counting out of something personal, such as an address. */
  hash: (text: string) => Promise<string>;
}

/** As long as a calendar may keep what it has read. */
const keptSeconds = 600;

/** `GET /deadline-calendar/<secret>.ics`: what is due, for the calendar of a phone. Whoever has the secret reads it. */
export async function handle(request: Request, dependencies: Dependencies): Promise<Response> {
  try {
    if (request.method !== "GET" && request.method !== "HEAD") return answer(405, { code: "request.invalid" }, { allow: "GET, HEAD" });
    const token = /\/deadline-calendar\/([\da-z]{20,200})(?:\.ics)?$/u.exec(new URL(request.url).pathname)?.[1];
    const calendar = token === undefined ? null : await dependencies.read(token, await addressHash(request, dependencies));
    if (calendar === null) throw new Refused("calendar.not_found");
    return await serve(request, writeCalendar(calendar, dependencies.miniAppId));
  } catch (error) {
    return refuse(error, error instanceof Refused && error.code === "rate.limited" ? { "retry-after": "600" } : {});
  }
}

function addressHash(request: Request, { hash }: Dependencies): Promise<string> {
  return hash(`calendar ${clientAddress(request)}`);
}

async function serve(request: Request, file: string): Promise<Response> {
  const bytes = new TextEncoder().encode(file);
  const tag = `"${toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))).slice(0, 32)}"`;
  const headers = { etag: tag, "cache-control": `private, max-age=${keptSeconds}` };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//u, ""));
  if (known.includes(tag)) return new Response(null, { status: 304, headers });
  return new Response(request.method === "HEAD" ? null : bytes, {
    headers: {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="dung-han.ics"',
      "x-content-type-options": "nosniff",
    },
  });
}

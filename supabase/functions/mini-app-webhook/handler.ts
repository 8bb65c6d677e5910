import * as v from "valibot";
import { Refused, answer, refuse } from "../_shared/http.ts";
import { isSame } from "../_shared/is-same.ts";
import { readJson } from "../_shared/read-json.ts";
import type { Consents } from "./consents.ts";
import { signEvent } from "./signature.ts";

export interface Dependencies {
  /** The key of the Mini App's Open APIs, with which Zalo signs. */
  openApiKey: string;
  consents: Consents;
}

const bodyLimit = 16 * 1024;
const anyEvent = v.looseObject({ event: v.string() });
const revoked = v.looseObject({
  event: v.literal("user.revoke.consent"),
  userId: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.minLength(1), v.maxLength(100)),
  // Milliseconds. Held against when the person came, so that an event played again does nothing to who has come back.
  timestamp: v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
});

/** Hears from Zalo that somebody took the consent back. Whatever else Zalo tells of the Mini App is taken and left alone. */
export async function handle(request: Request, dependencies: Dependencies): Promise<Response> {
  try {
    if (request.method !== "POST") return answer(405, { code: "request.invalid" }, { allow: "POST" });
    await hear(request, dependencies);
    return answer(200, {}, {});
  } catch (error) {
    return refuse(error, {});
  }
}

async function hear(request: Request, { openApiKey, consents }: Dependencies): Promise<void> {
  // Calls are not counted: all of Zalo's come from a few addresses, and what nobody signed costs one hash and no database.
  const body = await readJson(request, bodyLimit);
  if (!isRecord(body)) throw new Refused("request.invalid");
  // Saving the address in Zalo's settings may send this, unsigned; it says nothing.
  if (Object.keys(body).length === 0) return;

  const given = request.headers.get("x-zevent-signature") ?? "";
  if (!isSame(given.replace(/^mac=/u, "").toLowerCase(), await signEvent(body, openApiKey))) throw new Refused("zalo.denied");
  if (!v.is(anyEvent, body) || body.event !== "user.revoke.consent") return;
  const event = v.safeParse(revoked, body);
  if (!event.success) throw new Refused("request.invalid");
  await consents.revoke(event.output.userId, new Date(event.output.timestamp));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import * as v from "valibot";
import { clientAddress } from "../_shared/client-address.ts";
import { corsHeaders } from "../_shared/cors.ts";
import { Refused, answer, refuse } from "../_shared/http.ts";
import { readJson } from "../_shared/read-json.ts";
import type { ZaloUser } from "../_shared/zalo/ask-zalo.ts";
import type { People } from "./people.ts";
import type { SessionToken } from "../_shared/session-token.ts";

export interface Dependencies {
  /** Origins besides Zalo's own. */
  allowedOrigins: string[];
  askZalo: (accessToken: string) => Promise<ZaloUser>;
  people: People;
  mintSession: (personId: string) => Promise<SessionToken>;
  /** Makes a key for counting out of something personal, such as an address. */
  hash: (text: string) => Promise<string>;
}

const bodyLimit = 8 * 1024;
const input = v.object({ accessToken: v.pipe(v.string(), v.minLength(1), v.maxLength(4096), v.regex(/^[\x21-\x7e]+$/)) });

/** Exchanges a Zalo access token for a short session of ours: `{ accessToken }` → `{ token, expiresAt, personId }`. */
export async function handle(request: Request, dependencies: Dependencies): Promise<Response> {
  const headers = corsHeaders(request, dependencies.allowedOrigins);
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers });
  try {
    if (request.method !== "POST") return answer(405, { code: "request.invalid" }, { ...headers, allow: "POST, OPTIONS" });
    return answer(200, await signIn(request, dependencies), headers);
  } catch (error) {
    return refuse(error, headers);
  }
}

async function signIn(request: Request, { askZalo, people, mintSession, hash }: Dependencies) {
  const parsed = v.safeParse(input, await readJson(request, bodyLimit));
  if (!parsed.success) throw new Refused("request.invalid");

  // Counted before Zalo is asked, so that nobody can use us to hammer it.
  if (!(await people.countAttempt(await hash(`address ${clientAddress(request)}`)))) throw new Refused("rate.limited");
  const personId = await people.signIn(await askZalo(parsed.output.accessToken));
  return { ...(await mintSession(personId)), personId };
}

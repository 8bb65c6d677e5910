import * as v from "valibot";
import { tokenOf } from "../_shared/bearer.ts";
import { corsHeaders } from "../_shared/cors.ts";
import { Refused, answer, refuse } from "../_shared/http.ts";
import { readJson } from "../_shared/read-json.ts";
import { actionOf } from "../_shared/zalo/code-actions.ts";
import type { OaProfile } from "../_shared/zalo/get-oa.ts";
import type { Connections } from "./connections.ts";

export interface Dependencies {
  /** Origins besides Zalo's own. */
  allowedOrigins: string[];
  getOa: (accessToken: string) => Promise<OaProfile | { code: number } | null>;
  connections: Connections;
}

const bodyLimit = 16 * 1024;
// Pasted by hand: what stands around it is no part of it.
const token = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4096), v.regex(/^[\x21-\x7e]+$/));
const input = v.object({
  organizationId: v.pipe(v.string(), v.regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u)),
  accessToken: token,
  refreshToken: token,
});
type Input = v.InferOutput<typeof input>;

/** Takes a pair of tokens that a coordinator entered, asks Zalo whose they are, and keeps them: `{ organizationId, accessToken, refreshToken }` → `{ name }`. */
export async function handle(request: Request, dependencies: Dependencies): Promise<Response> {
  const headers = corsHeaders(request, dependencies.allowedOrigins);
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers });
  try {
    if (request.method !== "POST") return answer(405, { code: "request.invalid" }, { ...headers, allow: "POST, OPTIONS" });
    const person = tokenOf(request);
    const given = v.safeParse(input, await readJson(request, bodyLimit));
    if (!given.success) throw new Refused("request.invalid");
    return answer(200, { name: await connect(person, given.output, dependencies) }, headers);
  } catch (error) {
    return refuse(error, headers);
  }
}

async function connect(person: string, given: Input, { getOa, connections }: Dependencies): Promise<string> {
  // Before Zalo is asked, so that nobody else can try tokens here.
  const entry = await connections.begin(person, given.organizationId);
  const profile = await getOa(given.accessToken);
  if (profile === null) throw new Refused("zalo.unavailable");
  if ("code" in profile)
    throw new Refused(actionOf("cs_v3", profile.code) === "backoff" ? "zalo.unavailable" : "official_account.token_refused");
  if (profile.oaId !== entry.oaId) throw new Refused("official_account.other");
  await connections.finish(entry.personId, given, profile);
  return profile.name;
}

import * as v from "valibot";
import { answerApp } from "../_shared/answer-app.ts";
import { tokenOf } from "../_shared/bearer.ts";
import { Refused } from "../_shared/http.ts";
import { readInput, uuid } from "../_shared/read-input.ts";
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
  organizationId: uuid,
  accessToken: token,
  refreshToken: token,
});
type Input = v.InferOutput<typeof input>;

/** Takes a pair of tokens that a coordinator entered, asks Zalo whose they are, and keeps them: `{ organizationId, accessToken, refreshToken }` → `{ name }`. */
export function handle(request: Request, dependencies: Dependencies): Promise<Response> {
  return answerApp(request, dependencies.allowedOrigins, async () => {
    const person = tokenOf(request);
    return { name: await connect(person, await readInput(request, input, bodyLimit), dependencies) };
  });
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

import * as v from "valibot";
import { answerApp } from "../_shared/answer-app.ts";
import { clientAddress } from "../_shared/client-address.ts";
import { Refused } from "../_shared/http.ts";
import { readInput } from "../_shared/read-input.ts";
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
export function handle(request: Request, dependencies: Dependencies): Promise<Response> {
  return answerApp(request, dependencies.allowedOrigins, () => signIn(request, dependencies));
}

async function signIn(request: Request, { askZalo, people, mintSession, hash }: Dependencies) {
  const { accessToken } = await readInput(request, input, bodyLimit);

  // Counted before Zalo is asked, so that nobody can use us to hammer it.
  if (!(await people.countAttempt(await hash(`address ${clientAddress(request)}`)))) throw new Refused("rate.limited");
  const personId = await people.signIn(await askZalo(accessToken));
  return { ...(await mintSession(personId)), personId };
}

import * as v from "valibot";
import { answerApp } from "../_shared/answer-app.ts";
import { tokenOf } from "../_shared/bearer.ts";
import { readInput } from "../_shared/read-input.ts";
import type { ZaloUser } from "../_shared/zalo/ask-zalo.ts";
import type { Phones } from "./phones.ts";

export interface Dependencies {
  /** Origins besides Zalo's own. */
  allowedOrigins: string[];
  askZalo: (accessToken: string) => Promise<ZaloUser>;
  askPhone: (accessToken: string, phoneToken: string) => Promise<string>;
  phones: Phones;
}

const bodyLimit = 16 * 1024;
const token = v.pipe(v.string(), v.minLength(1), v.maxLength(4096), v.regex(/^[\x21-\x7e]+$/));
const input = v.object({ accessToken: token, phoneToken: token });

/**
 * Learns the number that a person shares: `{ accessToken, phoneToken }` → `{ phone, joined }`, how many memberships waited for it.
 * The person's own token says who shares, Zalo says whose account it is; the database refuses where these are two.
 */
export function handle(request: Request, dependencies: Dependencies): Promise<Response> {
  return answerApp(request, dependencies.allowedOrigins, () => sharePhone(request, dependencies));
}

async function sharePhone(request: Request, { askZalo, askPhone, phones }: Dependencies) {
  const own = tokenOf(request);
  const { accessToken, phoneToken } = await readInput(request, input, bodyLimit);

  // Counted before Zalo is asked, so that nobody can use us to hammer it.
  const personId = await phones.begin(own);
  const { appUserId } = await askZalo(accessToken);
  const phone = await askPhone(accessToken, phoneToken);
  return { phone, joined: await phones.keep(personId, appUserId, phone) };
}

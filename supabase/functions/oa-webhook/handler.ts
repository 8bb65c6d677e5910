import { Refused, answer, refuse } from "../_shared/http.ts";
import { readBytes } from "../_shared/read-bytes.ts";
import { readEvent } from "./chat-event.ts";
import type { ChatStore } from "./chat-store.ts";
import { type WebhookSecret, isSigned } from "./signature.ts";

export interface Dependencies {
  secret: WebhookSecret;
  store: ChatStore;
  /** Works on what waits, of one person or of anybody. */
  work: (oaUserId: string | null) => Promise<void>;
  /** Lets work go on after the answer. */
  later: (work: Promise<void>) => void;
}

/** A message of 2,000 letters takes a few kilobytes; files come as addresses. */
const largestBody = 256 * 1024;

/** Takes an event of Zalo, keeps it and answers at once; it is worked on afterwards. Cron calls too, for what was left. */
export async function handle(request: Request, { secret, store, work, later }: Dependencies): Promise<Response> {
  try {
    if (request.method !== "POST") return answer(405, { code: "request.invalid" }, { allow: "POST" });
    const jobSecret = request.headers.get("x-job-secret");
    if (jobSecret !== null) {
      await store.beginJob(jobSecret);
      later(work(null));
      return answer(200, {}, {});
    }
    const body = await readBytes(request, largestBody);
    if (isTest(body)) return answer(200, {}, {});
    if (!isSigned(body, request.headers.get("x-zevent-signature"), secret)) throw new Refused("auth.required");
    const event = readEvent(parse(body));
    if (event !== null && (await store.record(event)) === "waiting") later(work(event.oaUserId));
    return answer(200, {}, {});
  } catch (error) {
    return refuse(error, {});
  }
}

/** Zalo tries an address with an empty object that nobody signed. */
function isTest(body: Uint8Array): boolean {
  return body.length < 16 && /^\s*(?:\{\s*\})?\s*$/u.test(new TextDecoder().decode(body));
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown;
  } catch {
    return null; // signed, and yet no JSON: nothing for us, and nothing that a retry would mend
  }
}

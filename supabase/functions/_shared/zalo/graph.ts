import { Refused } from "../http.ts";

/** Our app, as Zalo's Graph API knows it. */
export interface ZaloApp {
  graphUrl: string;
  miniAppId: string;
  appSecret: string;
}

/** Errors that tell of the token itself: not valid any more, or not of this app. */
export const tokenErrors: ReadonlySet<number> = new Set([110, 210, 452, -124, -216]);
const patience = 8_000;

/** Asks the Graph API; tokens and secrets go as headers, never in the address. */
export function askGraph(address: URL, headers: Record<string, string>, send: typeof fetch): Promise<unknown> {
  return send(address, { headers, signal: AbortSignal.timeout(patience) })
    .then((response): Promise<unknown> => response.json())
    .catch((error: unknown) => graphUnavailable(error instanceof Error ? error.name : "unknown"));
}

/** The operator reads what happened; tokens and numbers stay out of the log. */
export function graphUnavailable(reason: string): never {
  console.error(`Zalo Graph: ${reason}`);
  throw new Refused("zalo.unavailable");
}

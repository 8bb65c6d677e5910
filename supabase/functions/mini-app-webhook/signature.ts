import { toHex } from "../_shared/core.ts";

const encoder = new TextEncoder();

/**
 * Zalo's signature of a Mini App event: SHA-256 in hex over the values of the body, ordered by their keys and joined, with the
 * key of the Open APIs behind them. Values that are objects count as their JSON. (The Official Account signs in another way.)
 */
export async function signEvent(body: Readonly<Record<string, unknown>>, openApiKey: string): Promise<string> {
  const values = Object.keys(body)
    .sort()
    .map((key) => textOf(body[key]));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(values.join("") + openApiKey)));
  return toHex(digest);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

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
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Compares without telling by the time it takes how much of it was right. */
export function isSame(given: string, wanted: string): boolean {
  const [a, b] = [encoder.encode(given), encoder.encode(wanted)];
  let different = a.length ^ b.length;
  for (let at = 0; at < b.length; at += 1) different |= (a[at] ?? 0) ^ (b[at] ?? 0);
  return different === 0;
}

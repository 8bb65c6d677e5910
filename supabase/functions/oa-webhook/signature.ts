import { Buffer } from "node:buffer";
import { createHash, timingSafeEqual } from "node:crypto";

export interface WebhookSecret {
  appId: string;
  /** «OA Secret Key» of the app's webhook page; not the app's own secret. */
  oaSecretKey: string;
}

/** Inside a text a quote has a backslash before it, so these are fields and never what somebody wrote. */
const timestampFields = /"timestamp"\s*:\s*"?(\d{1,20})/gu;
const mostFields = 5;

/**
 * Tells whether Zalo signed a body: `mac=sha256(appId + body + timestamp + key)` over the bytes as they came. The
 * timestamp stands in the body itself and is looked for before anything is parsed.
 */
export function isSigned(body: Uint8Array, header: string | null, { appId, oaSecretKey }: WebhookSecret): boolean {
  const given = /^\s*mac\s*=\s*(?<mac>[\da-f]{64})\s*$/iu.exec(header ?? "")?.groups?.mac;
  if (given === undefined) return false;
  const mac = Buffer.from(given, "hex");
  const fields = [...new TextDecoder().decode(body).matchAll(timestampFields)].slice(0, mostFields);
  return fields.some(([, timestamp = ""]) => {
    const expected = createHash("sha256").update(appId).update(body).update(timestamp).update(oaSecretKey).digest();
    return timingSafeEqual(expected, mac);
  });
}

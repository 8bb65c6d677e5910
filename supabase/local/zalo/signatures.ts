import { createHash } from "node:crypto";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The header of a webhook of the Official Account: a plain hash over the body as it is sent, not an HMAC. */
export const signOaEvent = (appId: string, rawBody: string, timestamp: string, oaSecretKey: string): string =>
  `mac=${sha256(appId + rawBody + timestamp + oaSecretKey)}`;

/** The header of an event of the Mini App: a hash over the values of the body in the order of their keys. */
export function signMiniAppEvent(body: Record<string, unknown>, openApiKey: string): string {
  const values = Object.keys(body)
    .sort()
    .map((key) => (typeof body[key] === "string" ? body[key] : JSON.stringify(body[key])));
  return sha256(values.join("") + openApiKey);
}

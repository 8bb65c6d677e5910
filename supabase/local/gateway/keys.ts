import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type JWK, exportJWK, generateKeyPair } from "jose";

/** What a project knows itself by. Made at the first start and kept with the data. */
export interface ProjectKeys {
  publishableKey: string;
  serviceKey: string;
  /** The private ES256 key that `zalo-session` signs with; the public part is in our JWKS. */
  signingKey: JWK;
  /** Signs storage addresses. */
  storageSecret: string;
  zaloAppId: string;
  zaloMiniAppId: string;
  zaloAppSecret: string;
  /** Signs the webhooks of the Official Account. */
  zaloOaSecretKey: string;
  /** Signs the events of the Mini App. */
  zaloOpenApiKey: string;
}

export async function makeKeys(): Promise<ProjectKeys> {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  const secret = () => randomBytes(24).toString("base64url");
  return {
    publishableKey: `sb_publishable_${secret()}`,
    serviceKey: `sb_secret_${secret()}`,
    signingKey: { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: "ES256", use: "sig" },
    storageSecret: secret(),
    zaloAppId: "1904177000000000000",
    zaloMiniAppId: "2904177000000000000",
    zaloAppSecret: secret(),
    zaloOaSecretKey: secret(),
    zaloOpenApiKey: secret(),
  };
}

/** Reads the keys of a data folder, or makes them, all or what an older version did not know. Only the owner may read the file. */
export async function keepKeys(file: string): Promise<ProjectKeys> {
  const made = await makeKeys();
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Partial<ProjectKeys>) : {};
  const keys = { ...made, ...kept };
  if (Object.keys(made).every((name) => name in kept)) return keys;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(keys, null, 2), { mode: 0o600 });
  return keys;
}

/** The key set that anybody may read. */
export function publicKeySet({ signingKey }: ProjectKeys): { keys: JWK[] } {
  const publicKey = { ...signingKey };
  delete publicKey.d;
  return { keys: [publicKey] };
}

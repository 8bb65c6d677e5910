import { type JWK, SignJWT, importJWK } from "jose";

export interface SessionToken {
  token: string;
  /** When it ends, as an ISO date and time. */
  expiresAt: string;
}

/** Long enough to work undisturbed, short enough that an ended membership is felt. */
const lifetimeSeconds = 30 * 60;

/** Signs a session with the private key whose public part the Supabase project knows. */
export async function mintSession(signingKey: JWK, personId: string, now: Date, lifetime = lifetimeSeconds): Promise<SessionToken> {
  const issued = Math.floor(now.getTime() / 1000);
  const expires = issued + lifetime;
  const token = await new SignJWT({ role: "authenticated" })
    .setProtectedHeader({ alg: "ES256", typ: "JWT", ...(signingKey.kid === undefined ? {} : { kid: signingKey.kid }) })
    .setSubject(personId)
    .setAudience("authenticated")
    .setIssuedAt(issued)
    .setExpirationTime(expires)
    .sign(await importJWK(signingKey, "ES256"));
  return { token, expiresAt: new Date(expires * 1000).toISOString() };
}

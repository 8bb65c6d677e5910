import { type JWTPayload, createLocalJWKSet, errors, jwtVerify } from "jose";
import type { Claims } from "./as-persona.ts";
import { type ProjectKeys, publicKeySet } from "./keys.ts";

/** Why a token is refused, in PostgREST's words. */
export class TokenFailure extends Error {
  readonly code: "PGRST301" | "PGRST303";
  constructor(code: "PGRST301" | "PGRST303", message: string) {
    super(message);
    this.code = code;
  }
}

/** PostgREST forgives clocks this much. */
const clockTolerance = 30;
/** A token that was good stays so until it is over, as in PostgREST: its signature is not computed anew for every call. */
const knownTokens = 2_000;

export type ClaimsReader = (token: string | undefined, apiKey: string | undefined) => Promise<Claims>;

/** Makes the reader that tells who asks: a signed-in person by token, otherwise what the API key stands for. */
export function createClaimsReader(keys: ProjectKeys): ClaimsReader {
  const keySet = createLocalJWKSet(publicKeySet(keys));
  const known = new Map<string, Claims>();
  return async (token, apiKey) => {
    const given = token ?? apiKey;
    if (given === undefined || given === keys.publishableKey) return { role: "anon" };
    if (given === keys.serviceKey) return { role: "service_role" };
    const remembered = known.get(given);
    if (remembered !== undefined && (remembered.exp as number) + clockTolerance > Date.now() / 1000) return remembered;
    const claims = toClaims(await verify(given, keySet));
    if (known.size >= knownTokens) known.clear();
    known.set(given, claims);
    return claims;
  };
}

async function verify(token: string, keySet: ReturnType<typeof createLocalJWKSet>): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keySet, { algorithms: ["ES256"], requiredClaims: ["exp"], clockTolerance });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new TokenFailure("PGRST303", "JWT expired");
    if (error instanceof errors.JWTClaimValidationFailed) throw new TokenFailure("PGRST303", "JWT claims are not valid");
    throw new TokenFailure("PGRST301", "JWT is malformed or not signed by this project");
  }
}

/** A subject that is no uuid would make `auth.uid()` fail inside a policy. */
function toClaims(payload: JWTPayload): Claims {
  const { sub, role } = payload;
  if (sub !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(sub))
    throw new TokenFailure("PGRST303", "JWT subject is not valid");
  return { ...payload, role: typeof role === "string" ? role : "anon" };
}

/** The token of an `Authorization: Bearer …` header. */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer (.+)$/i.exec(authorization ?? "")?.[1];
}

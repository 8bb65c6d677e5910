import { type SupabaseClient, type SupabaseClientOptions, createClient } from "@supabase/supabase-js";
import { type JWK, SignJWT, importJWK } from "jose";
import WebSocket from "ws";

/** Where a project is and how one gets in, embedded or hosted. */
export interface Project {
  url: string;
  publishableKey: string;
  serviceKey: string;
  signingKey: JWK;
}

export interface SessionOptions {
  /** From now on; negative for one that is over. */
  seconds?: number;
  claims?: Record<string, unknown>;
  key?: JWK;
}

/** Signs a session as `zalo-session` does, for tests that need an odd one. */
export async function mintToken(
  project: Pick<Project, "signingKey">,
  personId: string,
  { seconds = 600, claims = {}, key = project.signingKey }: SessionOptions = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ role: "authenticated", ...claims })
    .setProtectedHeader({ alg: "ES256", typ: "JWT", ...(key.kid === undefined ? {} : { kid: key.kid }) })
    .setSubject(personId)
    .setAudience("authenticated")
    .setIssuedAt(Math.min(now, now + seconds))
    .setExpirationTime(now + seconds)
    .sign(await importJWK(key, "ES256"));
}

// Node 20 has no WebSocket of its own, and supabase-js wants one that it can construct.
const realtime: NonNullable<SupabaseClientOptions<"public">["realtime"]> = { transport: WebSocket as never };

/** The unmodified supabase-js with somebody's token, or nobody's. */
export function connect(
  project: Pick<Project, "url" | "publishableKey">,
  token: string | (() => string | null) | null = null,
): SupabaseClient {
  const options = { accessToken: () => Promise.resolve(typeof token === "function" ? token() : token), realtime };
  return createClient<unknown>(project.url, project.publishableKey, options);
}

/** The service, which row level security does not bind. */
export function connectService(project: Pick<Project, "url" | "serviceKey">): SupabaseClient {
  return createClient<unknown>(project.url, project.serviceKey, { auth: { persistSession: false, autoRefreshToken: false }, realtime });
}

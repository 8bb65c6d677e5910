import { type SupabaseClient, createClient } from "@supabase/supabase-js";
import { SignJWT, importJWK } from "jose";
import ws from "ws";
import type { Backend } from "../../supabase/local/backend.ts";

/** A session as `zalo-session` signs it. */
export async function mintSession(backend: Backend, person: string): Promise<string> {
  const key = await importJWK(backend.signingKey, "ES256");
  return new SignJWT({ role: "authenticated" })
    .setProtectedHeader({ alg: "ES256", kid: backend.signingKey.kid ?? "" })
    .setSubject(person)
    .setAudience("authenticated")
    .setIssuedAt()
    .setExpirationTime("1h")
    .sign(key);
}

/** A client as the Mini App has it, signed in as somebody. */
export async function signIn(backend: Backend, person: string): Promise<SupabaseClient> {
  const token = await mintSession(backend, person);
  return createClient<unknown>(backend.url, backend.publishableKey, {
    accessToken: () => Promise.resolve(token),
    realtime: { transport: ws as never },
  });
}

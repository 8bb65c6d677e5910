import { type SupabaseClient, createClient } from "@supabase/supabase-js";

/** The project with the public key and a person's token: row level security decides. */
export function clientOf(url: string, publishableKey: string, token: string): SupabaseClient {
  return createClient(url, publishableKey, { accessToken: () => Promise.resolve(token) });
}

/** The project as the service, which may call what is granted to it alone. */
export function serviceClient(url: string, secretKey: string): SupabaseClient {
  return createClient(url, secretKey, { auth: { persistSession: false, autoRefreshToken: false } });
}

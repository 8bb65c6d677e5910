import { createClient, type SupabaseClientOptions } from "@supabase/supabase-js";

export type ApiClientOptions = Pick<SupabaseClientOptions<"api">, "accessToken" | "global" | "realtime">;

/** A client that speaks to schema `api` alone; what a call answers is typed by the core. */
export function createApiClient(url: string, publishableKey: string, options: ApiClientOptions) {
  return createClient(url, publishableKey, { ...options, db: { schema: "api" } });
}

export type ApiClient = ReturnType<typeof createApiClient>;

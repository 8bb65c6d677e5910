import type { SupabaseClient } from "@supabase/supabase-js";
import { isRefusalCode } from "./core.ts";
import { Refused } from "./http.ts";

/** PostgREST's own codes: the token is not one of the project's, or has ended. */
const tokenErrors = new Set(["PGRST301", "PGRST302", "PGRST303"]);

/** Calls a function of schema `api`; what it refuses is refused, what nobody expects is thrown. */
export async function callApi(client: SupabaseClient, name: string, args: Record<string, unknown>): Promise<unknown> {
  const { data, error } = await client.schema("api").rpc(name, args);
  if (error === null) return data;
  if (isRefusalCode(error.message)) throw new Refused(error.message);
  if (tokenErrors.has(error.code)) throw new Refused("auth.expired");
  // Whoever catches it writes it into the log; of a value that is no date or id, the database says which value it was.
  throw new Error(`api.${name}: ${error.code}${/^22/u.test(error.code) ? "" : ` ${error.message}`}`);
}

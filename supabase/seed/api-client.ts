import { createClient, type SupabaseClient, type SupabaseClientOptions } from "@supabase/supabase-js";
import WebSocket from "ws";

/** The addresses of a running backend. */
export interface SeedBackend {
  url: string;
  publishableKey: string;
  /** The administrator's address of the database. */
  databaseUrl: string;
  zaloSimulatorUrl: string;
}

/** Calls functions of schema `api` as one person; a refusal is a bug of the seed and is thrown. */
export type Call = <T>(name: string, args?: Record<string, unknown>) => Promise<T>;

// Node 20 has no WebSocket of its own, and supabase-js wants one even where no channel is opened.
const realtime: NonNullable<SupabaseClientOptions<"public">["realtime"]> = { transport: WebSocket as never };

function connect({ url, publishableKey }: SeedBackend, token: string | null): SupabaseClient {
  return createClient<unknown>(url, publishableKey, { accessToken: () => Promise.resolve(token), realtime });
}

async function zaloToken({ zaloSimulatorUrl }: SeedBackend, persona: string): Promise<string> {
  const response = await fetch(`${zaloSimulatorUrl}/simulator/access-token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ persona }),
  });
  const { accessToken } = (await response.json()) as { accessToken?: string };
  if (accessToken === undefined) throw new Error(`Zalo does not know ${persona}`);
  return accessToken;
}

/** Signs somebody in as the Mini App does: Zalo's token for one of ours, by the Edge Function. */
export async function signIn(backend: SeedBackend, persona: string): Promise<Call> {
  const nobody = connect(backend, null);
  const accessToken = await zaloToken(backend, persona);
  const session = await nobody.functions.invoke<{ token: string }>("zalo-session", { body: { accessToken } });
  const token = session.data?.token;
  if (session.error !== null || token === undefined) throw new Error(`${persona} could not sign in: ${String(session.error)}`);
  const client = connect(backend, token);
  return async <T>(name: string, args: Record<string, unknown> = {}) => {
    const answer = await client.schema("api").rpc(name, args);
    if (answer.error !== null) throw new Error(`${name} as ${persona}: ${answer.error.message} ${answer.error.details ?? ""}`);
    return answer.data as T;
  };
}

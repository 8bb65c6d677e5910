import { FunctionsClient } from "@supabase/functions-js";
import { PostgrestClient } from "@supabase/postgrest-js";
import type { RealtimeClient, RealtimeClientOptions } from "@supabase/realtime-js";
import type { StorageClient } from "@supabase/storage-js";

export interface ApiClientOptions {
  /** The person's token; null for nobody. */
  accessToken: () => Promise<string | null>;
  /** Tests put their own here. */
  fetch?: typeof fetch;
  realtime?: Pick<RealtimeClientOptions, "transport">;
}

/**
 * A client that speaks to schema `api` alone; what a call answers is typed by the core. It is put together from the very
 * parts that supabase-js is made of, without its sign-in, which we have no use for, and with what the first screen does
 * not need loaded late: two thirds of the script that a phone had to read before it could ask for anything.
 */
export function createApiClient(url: string, publishableKey: string, { accessToken, fetch: given, realtime }: ApiClientOptions) {
  const send: typeof fetch = (input, init) => (given ?? fetch)(input, init);
  /** The headers of supabase-js: a publishable key is no token, and functions never see it as one. */
  const sendAs =
    (nobody: string | null): typeof fetch =>
    async (input, init) => {
      const headers = new Headers(init?.headers);
      const token = (await accessToken()) ?? nobody;
      headers.set("apikey", publishableKey);
      if (token !== null && !headers.has("authorization")) headers.set("authorization", `Bearer ${token}`);
      return send(input, { ...init, headers });
    };
  const rest = new PostgrestClient(`${url}/rest/v1`, { schema: "api", fetch: sendAs(publishableKey) });
  const params = { apikey: publishableKey };
  const tokenOrKey = async () => (await accessToken()) ?? publishableKey;
  return {
    rpc: rest.rpc.bind(rest),
    functions: new FunctionsClient(`${url}/functions/v1`, { customFetch: sendAs(null) }),
    /** Where files are; its script comes with the first file. */
    openStorage: once(() => loadStorage(url, sendAs(publishableKey))),
    /** Where pokes come from; its script comes after the first screen's. */
    openRealtime: once(() => loadRealtime(url, { ...realtime, params, accessToken: tokenOrKey })),
  };
}

export type ApiClient = ReturnType<typeof createApiClient>;

async function loadStorage(url: string, send: typeof fetch): Promise<StorageClient> {
  const { StorageClient: Client } = await import("@supabase/storage-js");
  return new Client(`${url}/storage/v1`, {}, send);
}

async function loadRealtime(url: string, options: RealtimeClientOptions): Promise<RealtimeClient> {
  const { RealtimeClient: Client } = await import("@supabase/realtime-js");
  return new Client(`${url.replace(/^http/, "ws")}/realtime/v1`, options);
}

/** Loads at the first call; what could not be fetched is fetched again at the next. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
}
